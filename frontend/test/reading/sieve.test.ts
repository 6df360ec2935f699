import { describe, expect, it } from "vitest";
import {
  inOrderOfText,
  isFresh,
  kindsOf,
  overlapping,
  progress,
  sift,
  voicesOf,
} from "../../src/reading/sieve";
import { answered, proposal, remark } from "./remarks";

const EVERYTHING = { kind: "all", from: null, block: null } as const;

describe("what somebody wants to see", () => {
  const open = remark("open");
  const done = remark("done", answered);
  const editorial = proposal("editorial", "b3", { kind: "EDITORIAL", organization: "Estavia" });
  const note = remark("note", { draftersNote: true, open: false, organization: null, block: null });
  const all = [open, done, editorial, note];

  it("is of one kind, from one organization, on one paragraph", () => {
    expect(sift(all, { ...EVERYTHING, kind: "open" }, 0)).toEqual([open, editorial]);
    expect(sift(all, { ...EVERYTHING, kind: "answered" }, 0)).toEqual([done]);
    expect(sift(all, { ...EVERYTHING, kind: "proposals" }, 0)).toEqual([editorial]);
    expect(sift(all, { ...EVERYTHING, kind: "notes" }, 0)).toEqual([note]);
    expect(sift(all, { ...EVERYTHING, from: "Estavia" }, 0)).toEqual([editorial]);
    expect(sift(all, { ...EVERYTHING, from: "" }, 0)).toEqual([note]);
    expect(sift(all, { ...EVERYTHING, block: "b2" }, 0)).toEqual([open, done]);
    expect(sift(all, { kind: "open", from: "Norland", block: "b2" }, 0)).toEqual([open]);
  });

  it("is offered with how many there are, as far as there are any", () => {
    expect(kindsOf(all, 2_000)).toEqual([
      { kind: "all", n: 4 },
      { kind: "open", n: 2 },
      { kind: "answered", n: 1 },
      { kind: "proposals", n: 1 },
      { kind: "editorial", n: 1 },
      { kind: "technical", n: 3 },
      { kind: "notes", n: 1 },
    ]);
    expect(kindsOf([], 0)).toEqual([{ kind: "all", n: 0 }]);
    expect(voicesOf(all)).toEqual(["", "Estavia", "Norland"]);
  });
});

describe("what is new since the last visit", () => {
  it("was said by others, or replied", () => {
    expect(isFresh(remark("late", { at: 3_000 }), 2_000)).toBe(true);
    expect(isFresh(remark("early"), 2_000)).toBe(false);
    expect(isFresh(remark("mine", { at: 3_000, own: true }), 2_000)).toBe(false);
    const reply = { ...remark("reply", { at: 3_000 }) };
    expect(isFresh(remark("replied", { own: true, replies: [reply] }), 2_000)).toBe(true);
  });
});

describe("the order", () => {
  it("is that of the text, then that of time", () => {
    const whole = remark("whole", { place: -1, block: null, at: 9 });
    const gone = remark("gone", { place: 2_147_483_647, block: null, orphaned: true, at: 1 });
    const late = remark("late", { at: 5 });
    const early = remark("early", { at: 3 });
    expect(inOrderOfText([gone, late, whole, early])).toEqual([whole, early, late, gone]);
  });
});

describe("the progress of the secretariat", () => {
  it("counts what wants an answer, and neither notes nor what was withdrawn", () => {
    const note = remark("note", { draftersNote: true, open: false });
    const withdrawn = remark("withdrawn", { withdrawn: true, open: false });
    const earlier = remark("earlier", { ...answered, round: "round 1, on Rev.0" });
    expect(progress([remark("open"), remark("done", answered), earlier, note, withdrawn])).toEqual({
      answered: 1,
      all: 2,
    });
  });
});

describe("proposals that overlap", () => {
  it("are the other open ones for the same paragraph", () => {
    const one = proposal("one", "b2");
    const other = proposal("other", "b2");
    const elsewhere = proposal("elsewhere", "b3");
    const done = proposal("done", "b2", answered);
    const after = proposal("after", "b2");
    after.proposal!.operation = "INSERT_AFTER";
    const all = [one, other, elsewhere, done, after, remark("comment")];
    expect(overlapping(all, one)).toEqual([other]);
    expect(overlapping(all, after)).toEqual([]);
    expect(overlapping(all, all[5])).toEqual([]);
  });
});
