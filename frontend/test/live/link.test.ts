import { redo, undo } from "prosemirror-history";
import { redoOwn } from "../../src/editor/writing/othersWords";
import { TextSelection } from "prosemirror-state";
import { beforeEach, describe, expect, it } from "vitest";
import { backOff } from "../../src/live/backOff";
import { PATIENCE } from "../../src/live/link";
import { schema } from "../../src/schema";
import { insertPasted } from "../../src/editor/paste/insertPasted";
import { nameBlocks } from "../../src/editor/writing/blockIds";
import { toggleBold } from "../../src/editor/writing/markCommands";
import { at, block, doc, run, seeded } from "../helpers";
import { ToyEditor } from "../toys/toyEditor";
import { Authority } from "./authority";
import { Room } from "./room";

const start = doc(block(1, "heading", "Opening", { level: 1 }), block(2, "paragraph", "CTOs met."));
let authority: Authority;
let ana: ToyEditor;
let ben: ToyEditor;
let room: Room;
let count = 0;

const type = (toy: ToyEditor, words: string, pos = toy.state().doc.content.size - 1) =>
  toy.write((state) => state.apply(state.tr.insertText(words, pos)));
const words = (toy: ToyEditor) => toy.state().doc.children.map((child) => child.textContent);
const sent = (toy: ToyEditor) => {
  room.look();
  return (room.lines.get(toy)?.up ?? []).map((one) => JSON.parse(one)).filter(({ t }) => t === "steps");
};
const stored = () => JSON.stringify(authority.text.doc);
const says = (toy: ToyEditor, message: object) => toy.deliver(JSON.stringify(message));

beforeEach(() => {
  authority = new Authority(`link${count++}`, JSON.stringify(start.toJSON()));
  ana = new ToyEditor("anaxxxxx", 1);
  ben = new ToyEditor("benxxxxx", 2);
  room = new Room(authority, [ana, ben]);
  room.settle();
});

describe("writing over the link", () => {
  it("sends the first letter at once, and what came meanwhile together", () => {
    type(ana, "a");
    expect(sent(ana)).toHaveLength(1);
    type(ana, "b");
    type(ana, "c");
    expect(sent(ana)).toHaveLength(1);
    room.up([ana]);
    room.down(ana);
    expect(sent(ana)).toMatchObject([{ base: 1, steps: [{}, {}] }]);
  });

  it("sends twenty times a second in the mean, however fast the answers are", () => {
    let batches = 0;
    for (let ms = 0; ms < 2000; ms += 10) {
      type(ana, "a");
      batches += sent(ana).length;
      room.up([ana]);
      room.down(ana);
      ana.tick(10);
    }
    expect(batches).toBeGreaterThan(45);
    expect(batches).toBeLessThan(55);
  });

  it("says saved only when everything is committed, and then when", () => {
    expect(ana.status).toMatchObject({ at: "saved" });
    type(ana, "a");
    expect(ana.status).toEqual({ at: "saving" });
    room.look();
    room.up([ana]);
    expect(ana.status).toEqual({ at: "saving" });
    room.down(ana);
    expect(ana.status).toEqual({ at: "saved", time: 1001 });
  });

  it("is seen by the others", () => {
    type(ana, " Gladly.");
    room.settle();
    expect(words(ben)[1]).toBe("CTOs met. Gladly.");
  });

  it("cuts many steps into batches that each leave a text", () => {
    const many = Array.from({ length: 450 }, (_, n) =>
      schema.nodes.paragraph.create(null, schema.text(`${n}`)),
    );
    ana.write((s) =>
      s.apply(insertPasted(at(s, 11), { blocks: nameBlocks(many, s.doc, ana.chance), piece: false })),
    );
    room.settle();
    ana.write((s) => run(at(s, 1, s.doc.content.size - 1), toggleBold));
    room.look();
    expect(sent(ana)[0].steps).toHaveLength(200);
    room.settle();
    expect(authority.refusals).toEqual([]);
    expect(JSON.stringify(ben.state().doc)).toBe(stored());
    expect(ben.state().doc.child(300).firstChild?.marks).toHaveLength(1);
  });

  it("sends a single large step alone", () => {
    type(ana, "x".repeat(100_000));
    type(ana, "y");
    room.look();
    room.up([ana]);
    room.down(ana);
    ana.tick(50);
    expect(sent(ana)).toMatchObject([{ steps: [{}] }]);
    room.settle();
    expect(JSON.stringify(ben.state().doc)).toBe(stored());
  });

  it("takes a control character out, and nothing of what the other writes around it meanwhile", () => {
    type(ben, "gladly ", 15);
    room.look();
    type(ana, "\u0007", 13);
    room.look();
    room.up([ben]);
    room.settle();
    expect(words(ana)[1]).toBe("CTOs gladly met.");
    expect(words(ben)[1]).toBe("CTOs gladly met.");
  });

  it("takes back only one's own words", () => {
    type(ana, " Ana.");
    room.settle();
    type(ben, " Ben.");
    room.settle();
    ana.tick(1000);
    ana.write((state) => run(state, undo));
    room.settle();
    expect(words(ben)[1]).toBe("CTOs met. Ben.");
    ana.write((state) => run(state, undo));
    room.settle();
    expect(words(ana)[1]).toBe("CTOs met. Ben.");
    ana.write((state) => run(state, redo));
    room.settle();
    expect(words(ben)[1]).toBe("CTOs met. Ana. Ben.");
    expect(JSON.stringify(ana.state().doc)).toBe(stored());
  });

  it.each(["on its way", "not sent yet", "half sent"])(
    "offers a suggestion of one person that is swallowed by another's deletion, %s",
    (how) => {
      ben.write((state) => state.apply(state.tr.delete(9, state.doc.content.size)));
      room.look();
      if (how === "not sent yet") type(ana, " before");
      type(ana, " Gladly.");
      if (how === "half sent") {
        room.look();
        type(ana, " Really.");
      }
      room.look();
      if (how === "not sent yet") room.cut(ana);
      room.up([ben]);
      room.settle();
      expect(words(ana)).toEqual(words(ben));
      expect(JSON.stringify(ana.offered)).toContain("Gladly.");
      expect(ana.offered).toHaveLength(1);
    },
  );

  it("offers only what was swallowed, not what lives on beside it", () => {
    type(ana, " kept", 6);
    type(ana, " Gladly.");
    ben.write((state) => {
      const { tr } = state;
      return state.apply(tr.delete(9, 20).insertText("!", 8));
    });
    room.look();
    room.up([ben]);
    room.settle();
    expect(words(ana)).toEqual(words(ben));
    expect(ana.offered.map(({ blocks }) => blocks.map((one) => one.textContent))).toEqual([
      ["CTOs met. Gladly."],
    ]);
  });

  it("waits with a text that is not whole while a word is being composed", () => {
    ana.isComposing = true;
    ana.write((s) => s.apply(s.tr.insert(0, block(2, "paragraph", "twin")).setMeta("composition", 1)));
    ana.tick(200);
    expect(sent(ana)).toHaveLength(0);
    ana.isComposing = false;
    type(ana, "!");
    ana.tick(200);
    room.settle();
    expect(authority.refusals).toEqual([]);
    expect(JSON.stringify(ben.state().doc)).toBe(stored());
  });
});

describe("undo", () => {
  function settled(act: () => void): void {
    act();
    room.settle();
    expect(words(ana)).toEqual(words(ben));
  }

  it("gives back what another wrote in the midst of what is taken back", () => {
    settled(() => type(ana, " One long sentence."));
    settled(() => type(ben, " short,", 23));
    expect(words(ana)).toEqual(["Opening", "CTOs met. One short, long sentence."]);
    settled(() => ana.write((state) => run(state, undo)));
    expect(words(ana)).toEqual(["Opening", "CTOs met. short,"]);
  });

  it("gives it back in its block when the whole block goes", () => {
    const sentence = doc(block(8, "paragraph", "Pasted."), block(9, "paragraph", "And more."));
    settled(() => ana.write((state) => state.apply(state.tr.insert(20, sentence.content))));
    settled(() => type(ben, "Ben: ", 21));
    settled(() => ana.write((state) => run(state, undo)));
    expect(words(ana)).toEqual(["Opening", "CTOs met.", "Ben: "]);
  });

  it("does nothing again that would double what was given back, and goes on", () => {
    settled(() => type(ana, " One long sentence."));
    settled(() => type(ben, " short,", 23));
    settled(() => ana.write((state) => run(state, undo)));
    settled(() => ana.write((state) => run(state, redoOwn)));
    expect(words(ana)).toEqual(["Opening", "CTOs met. short,"]);
    settled(() => type(ana, " New."));
    settled(() => ana.write((state) => run(state, undo)));
    settled(() => ana.write((state) => run(state, redoOwn)));
    expect(words(ana)).toEqual(["Opening", "CTOs met. short, New."]);
  });

  it("takes back one's own words in the midst of another's", () => {
    settled(() => type(ben, " One long sentence."));
    settled(() => type(ana, " short,", 23));
    settled(() => ana.write((state) => run(state, undo)));
    expect(words(ana)).toEqual(["Opening", "CTOs met. One long sentence."]);
    settled(() => ana.write((state) => run(state, redoOwn)));
    expect(words(ana)).toEqual(["Opening", "CTOs met. One short, long sentence."]);
  });
});

describe("a lost line", () => {
  it("keeps the words, says so, and brings them when it is back", () => {
    room.cut(ana);
    type(ana, " Offline.");
    type(ben, " Online.");
    expect(ana.status).toEqual({ at: "reconnecting", unsaved: true });
    room.settle();
    expect(words(ana)[1]).toBe(words(ben)[1]);
    expect(words(ben)[1]).toContain("Offline.");
    expect(ana.status.at).toBe("saved");
  });

  it("takes in together what many others wrote meanwhile, however much is unsent", () => {
    room.cut(ana);
    for (let n = 0; n < 300; n++) type(ana, "a");
    for (let n = 0; n < 300; n++) {
      type(ben, "b", 10);
      room.look();
      room.up([ben]);
      while (room.lines.get(ben)?.down.length) room.down(ben);
      ben.tick(50);
    }
    let dispatched = 0;
    const dispatch = ana.dispatch.bind(ana);
    ana.dispatch = (tr) => (dispatched++, dispatch(tr));
    room.settle();
    expect(words(ana)).toEqual(words(ben));
    expect(words(ana)[1].length).toBe(9 + 600);
    expect(dispatched).toBeLessThan(30);
  });

  it("takes in what it missed before it sends what it wrote, so that nothing is carried far in one go", () => {
    type(ana, " Offline.");
    room.look();
    room.cut(ana);
    for (const letter of "xyz")
      (type(ben, letter), room.look(), room.up([ben]), room.down(ben), ben.tick(50));
    const version = authority.version;
    ana.tick(1000);
    room.look();
    room.up([ana]);
    for (const _ of ["what was missed", "resumed"]) room.down(ana);
    expect(sent(ana)).toMatchObject([{ base: version, carried: true }]);
    room.settle();
    expect(words(ana)).toEqual(words(ben));
    expect(words(ana)[1]).toContain("Offline.");
  });

  it("never doubles a text that was stored although its answer was lost", () => {
    type(ana, " Once.");
    room.look();
    room.up([ana]);
    room.cut(ana);
    room.settle();
    expect(words(ben)[1]).toBe("CTOs met. Once.");
    expect(words(ana)[1]).toBe("CTOs met. Once.");
    expect(authority.version).toBe(1);
  });

  it("comes back under a new name when somebody sat down with the same one", () => {
    type(ana, " Once.");
    room.look();
    room.up([ana]);
    room.cut(ana, 4011);
    expect(ana.link.name).not.toBe("anaxxxxx");
    room.settle();
    expect(words(ana)[1]).toBe("CTOs met. Once.");
    expect(words(ben)[1]).toBe("CTOs met. Once.");
  });

  it("passes over messages that come twice", () => {
    type(ben, " Twice?");
    room.look();
    room.up([ben], true);
    room.down(ana, true);
    room.settle();
    expect(words(ana)[1]).toBe("CTOs met. Twice?");
  });

  it("joins again when steps are missing in between", () => {
    type(ben, "a");
    room.look();
    room.up([ben]);
    room.lines.get(ana)!.down.length = 0;
    ben.tick(50);
    room.down(ben);
    type(ben, "b");
    room.settle();
    expect(words(ana)).toEqual(words(ben));
  });

  it("is noticed when no answer comes", () => {
    type(ana, "a");
    ana.tick(PATIENCE);
    expect(ana.status.at).toBe("reconnecting");
    room.settle();
    expect(ana.status.at).toBe("saved");
  });

  it("is noticed by somebody who only reads, too", () => {
    for (let seconds = 0; seconds < 300; seconds += 5) {
      ana.tick(5000);
      room.look();
      room.up([ana]);
      while (room.lines.get(ana)?.down.length) room.down(ana);
      expect(ana.status.at).toBe("saved");
    }
    ana.tick(30_000);
    expect(ana.status).toEqual({ at: "reconnecting", unsaved: false });
    room.settle();
    expect(ana.status.at).toBe("saved");
  });

  it("is not taken for dead while a long text comes", () => {
    const late = new ToyEditor("latexxxx", 3);
    room.toys.push(late);
    room.look();
    room.up([late]);
    late.tick(50_000);
    room.down(late);
    expect(words(late)).toEqual(words(ana));
  });

  it("is tried again later each time, and never by all at once", () => {
    const chance = seeded(5);
    const waits = [0, 1, 2, 3, 4, 5, 6, 50].map((tries) => backOff(tries, chance));
    waits.forEach((ms, tries) => {
      const plain = Math.min(15_000, 500 * 2 ** tries);
      expect(ms).toBeGreaterThanOrEqual(Math.floor((plain * 2) / 3));
      expect(ms).toBeLessThanOrEqual(Math.ceil((plain * 4) / 3));
    });
    expect(backOff(3, chance)).not.toBe(backOff(3, chance));
  });

  it("outlives a restart of the authority from an old snapshot", () => {
    authority.keepSnapshot();
    for (const letter of "abc") (type(ben, letter), room.settle());
    room.cut(ana);
    type(ana, " Mine.");
    authority.keepSnapshot();
    room.restart();
    room.settle();
    expect(words(ana)[1]).toContain("Mine.");
    expect(words(ana)).toEqual(words(ben));
    expect(ana.offered).toEqual([]);
  });
});

describe("unsent words over a reload", () => {
  it("go on from where they were when the text is still open", () => {
    room.cut(ana);
    type(ana, " Kept.");
    type(ben, " Meanwhile.");
    ana.reload();
    expect(words(ana)[1]).toBe("CTOs met. Kept.");
    room.settle();
    expect(words(ana)).toEqual(words(ben));
    expect(words(ben)[1]).toContain("Kept.");
    expect(ana.offered).toEqual([]);
  });

  it("are not doubled when they had arrived", () => {
    type(ana, " Kept.");
    room.look();
    room.up([ana]);
    ana.reload();
    room.settle();
    expect(words(ben)[1]).toBe("CTOs met. Kept.");
    expect(words(ana)[1]).toBe("CTOs met. Kept.");
  });

  it.each([
    [4009, "frozen"],
    [4003, "refused"],
    [4000, "broken"],
    [1009, "broken"],
  ])("are offered and never merged when the authority answers %s", (code, why) => {
    room.cut(ana);
    type(ana, " Late.");
    ana.reload();
    ana.closed(code);
    expect(ana.status).toEqual({ at: "closed", why });
    expect(ana.offered.map(({ reason }) => reason)).toEqual([why]);
    expect(ana.offered[0].blocks.map((b) => b.textContent)).toEqual(["CTOs met. Late."]);
    ana.tick(60_000);
    expect(ana.outgoing().filter((asked) => "send" in asked)).toEqual([]);
    expect(stored()).not.toContain("Late");
  });

  it("are kept when one is signed out, and go on afterwards", () => {
    type(ana, " Kept.");
    room.cut(ana, 4001);
    expect(ana.status).toEqual({ at: "closed", why: "signedOut" });
    expect(ana.offered).toEqual([]);
    expect(ana.link.keep()?.steps).toHaveLength(1);
    ana.link.hurry();
    room.settle();
    expect(words(ben)[1]).toBe("CTOs met. Kept.");
  });

  it.each(["at once", "after a reload"])(
    "are not written twice when only the answer was lost before one was signed out, %s",
    (how) => {
      type(ana, " Once.");
      room.look();
      room.up([ana]);
      room.cut(ana, 4001);
      expect(ana.status).toEqual({ at: "closed", why: "signedOut" });
      if (how === "at once") ana.link.hurry();
      else ana.reload();
      room.settle();
      for (const writer of [ana, ben]) expect(words(writer)[1]).toBe("CTOs met. Once.");
      expect(ana.offered).toEqual([]);
    },
  );

  it.each(["a nap", "a reload"])("from before a freeze are offered after %s, never merged", (how) => {
    room.cut(ana);
    type(ana, " Late.");
    authority.season++;
    if (how === "a reload") ana.reload();
    room.settle();
    expect(words(ana)[1]).toBe("CTOs met.");
    expect(stored()).not.toContain("Late");
    expect(ana.offered.map(({ reason }) => reason)).toEqual(["frozen"]);
    expect(ana.offered[0].blocks.map((b) => b.textContent)).toEqual(["CTOs met. Late."]);
    type(ana, " In time.");
    ana.reload();
    room.settle();
    expect(words(ben)[1]).toBe("CTOs met. In time.");
  });

  it("are not offered when they were saved and only the answer was lost", () => {
    type(ana, " Saved.");
    room.look();
    room.up([ana]);
    room.cut(ana);
    authority.season++;
    room.settle();
    expect(words(ana)[1]).toBe("CTOs met. Saved.");
    expect(ana.offered).toEqual([]);
  });

  it("need not be kept when everything is saved", () => {
    expect(ana.link.keep()).toBeNull();
    type(ana, "x");
    expect(ana.link.keep()).toMatchObject({ version: 0, batch: { count: 1 } });
  });
});

describe("a refusal", () => {
  it("takes the words back, offers them, and does not send them again", () => {
    authority.refuse = "duplicate-block-id";
    type(ana, " Bad.");
    room.settle();
    authority.refuse = null;
    room.settle();
    expect(ana.offered.map(({ reason }) => reason)).toEqual(["duplicate-block-id"]);
    expect(words(ana)[1]).toBe("CTOs met.");
    expect(authority.version).toBe(0);
    type(ana, " Good.");
    room.settle();
    expect(words(ben)[1]).toBe("CTOs met. Good.");
  });

  it("takes what the authority made of a batch in its place, and leaves what was typed since", () => {
    type(ana, " Mine.");
    const [{ batch }] = sent(ana);
    type(ana, " Later.");
    const other = {
      stepType: "replace",
      from: 10,
      to: 10,
      slice: { content: [{ type: "text", text: "Mine. " }] },
    };
    says(ana, { t: "steps", version: 0, at: 1, runs: [["anaxxxxx", batch, 1]], steps: [other] });
    expect(words(ana)[1]).toBe("Mine. CTOs met. Later.");
    expect(ana.offered).toHaveLength(0);
    expect(ana.link.keep()?.steps).toHaveLength(1);
  });

  it("says that the page has to be loaded anew when no text can be read any more", () => {
    const unknown = {
      t: "text",
      version: 9,
      season: 0,
      at: 1,
      doc: { type: "doc", content: [{ type: "poem" }] },
    };
    says(ana, unknown);
    expect(ana.status.at).toBe("reconnecting");
    ana.tick(5000);
    room.look();
    says(ana, unknown);
    expect(ana.status).toEqual({ at: "closed", why: "broken" });
    expect(ana.problems.splice(0)).toHaveLength(2);
  });

  it("never makes a text empty: what cannot be read is fetched again", () => {
    says(ana, { t: "text", version: 9, at: 1, doc: { type: "doc", content: [] } });
    expect(words(ana)).toEqual(["Opening", "CTOs met."]);
    expect(ana.problems).toHaveLength(1);
    ana.problems.length = 0;
    room.settle();
    expect(ana.status.at).toBe("saved");
  });
});

describe("cursors", () => {
  const heres = () =>
    room.lines
      .get(ana)!
      .up.map((one) => JSON.parse(one))
      .filter(({ t }) => t === "here");

  it("are told in a pause of writing, as places in the text that everybody has", () => {
    ana.tick(1000);
    room.lines.get(ana)!.up.length = 0;
    ana.link.moved({ anchor: 3, head: 5 });
    room.look();
    expect(heres()).toEqual([{ t: "here", version: 0, anchor: 3, head: 5 }]);
    type(ana, "x");
    ana.link.moved({ anchor: 4, head: 4 });
    ana.link.moved({ anchor: 6, head: 6 });
    room.look();
    expect(heres()).toHaveLength(1);
    room.up([ana]);
    room.up([ana]);
    room.down(ana);
    ana.tick(300);
    room.look();
    expect(heres()).toEqual([{ t: "here", version: 1, anchor: 6, head: 6 }]);
  });

  it("of others follow the text, and go when their writer goes", () => {
    says(ana, { t: "cursors", version: 0, cursors: [["benxxxxx", 12, 14]] });
    expect(ana.others).toEqual([{ client: "benxxxxx", anchor: 12, head: 14 }]);
    type(ana, "The ", 1);
    expect(ana.others).toEqual([{ client: "benxxxxx", anchor: 16, head: 18 }]);
    room.settle();
    expect(ana.others).toEqual([{ client: "benxxxxx", anchor: 16, head: 18 }]);
    says(ana, { t: "people", people: [{ client: "anaxxxxx", person: "Ana", name: "Ana" }] });
    expect(ana.others).toEqual([]);
  });

  it("are not told again when only others' words moved them", () => {
    const told = () => {
      room.look();
      const sent = room.lines.get(ana)!.up.splice(0);
      return sent.filter((one) => one.includes('"here"')).length;
    };
    ana.link.moved({ anchor: 15, head: 15 });
    ana.tick(1000);
    expect(told()).toBe(1);
    type(ben, "Before. ", 10);
    room.settle();
    ana.link.moved({ anchor: 23, head: 23 });
    ana.tick(1000);
    expect(told()).toBe(0);
    ana.link.moved({ anchor: 24, head: 24 });
    ana.tick(1000);
    expect(told()).toBe(1);
  });

  it("and people are out of sight when the line does not come back", () => {
    says(ana, { t: "people", people: [{ client: "benxxxxx", person: "ben", name: "Ben" }] });
    says(ana, { t: "cursors", version: 0, cursors: [["benxxxxx", 3, 3]] });
    room.cut(ana);
    expect(ana.here).toHaveLength(1);
    for (let tries = 0; tries < 3; tries++) {
      ana.tick(20_000);
      room.look();
      room.cut(ana);
    }
    expect(ana.here).toEqual([]);
    expect(ana.others).toEqual([]);
  });

  it("are where their writer writes", () => {
    says(ana, { t: "cursors", version: 0, cursors: [["benxxxxx", 1, 1]] });
    type(ben, "xyz", 12);
    room.settle();
    expect(ana.others).toEqual([{ client: "benxxxxx", anchor: 15, head: 15 }]);
  });
});

describe("a word that is being composed", () => {
  it("is neither sent nor broken by what others write, until it is whole", () => {
    ana.isComposing = true;
    type(ana, "nihon");
    type(ben, " Gladly.");
    expect(sent(ana)).toHaveLength(0);
    room.up([ben]);
    room.down(ana);
    expect(words(ana)[1]).toBe("CTOs met.nihon");
    expect(words(ben)[1]).toBe("CTOs met. Gladly.");
    ana.isComposing = false;
    room.settle();
    expect(words(ana)[1]).toBe(words(ben)[1]);
    expect(words(ana)[1]).toMatch(/^CTOs met\.(nihon Gladly\.| Gladly\.nihon)$/);
    expect(ana.status).toMatchObject({ at: "saved" });
  });

  it("keeps the others waiting no longer than fifteen seconds", () => {
    ana.isComposing = true;
    type(ana, "n");
    type(ben, " Gladly.");
    room.look();
    room.up([ben]);
    room.down(ana);
    ana.tick(14_000);
    expect(words(ana)[1]).not.toContain("Gladly");
    ana.tick(1100);
    expect(words(ana)[1]).toContain("Gladly");
  });
});

describe("what is more than one message may carry", () => {
  const long = "A long paragraph of many words, said again and again. ";
  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, n) => block(100 + n, "paragraph", `${n} ${long.repeat(16)}`));

  const paste = (toy: ToyEditor, count: number, from: number, to: number) =>
    toy.write((state) => {
      const chosen = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
      return chosen.apply(insertPasted(chosen, { blocks: paragraphs(count), piece: false }));
    });

  it.each([
    ["over the whole text", 1, (size: number) => size - 1],
    ["in the middle of a paragraph", 12, () => 12],
    ["over a part of two paragraphs", 4, (size: number) => size - 3],
  ])("is stored when it is pasted %s", (_where, from, to) => {
    paste(ana, 80, from, to(ana.state().doc.content.size));
    room.settle();
    expect(ana.offered).toEqual([]);
    expect(words(ana).length).toBeGreaterThan(79);
    expect(words(ben)).toEqual(words(ana));
  });

  it("comes back when it was all deleted", () => {
    paste(ana, 80, 1, ana.state().doc.content.size - 1);
    room.settle();
    const before = words(ana);
    ana.tick(10_000);
    ana.write((state) => state.apply(state.tr.delete(0, state.doc.content.size)));
    room.settle();
    expect(words(ben).join("")).toBe("");
    ana.write((state) => {
      let after = state;
      undo(state, (tr) => (after = state.apply(tr)));
      return after;
    });
    room.settle();
    expect(ana.offered).toEqual([]);
    expect(words(ana)).toEqual(before);
    expect(words(ben)).toEqual(before);
  });
});

it("keeps what waits for another batch when the one under way came too late", () => {
  const theirs = (version: number) => ({
    t: "steps",
    version,
    at: 1,
    runs: [["benxxxxx", `theirs${version}xx`, 1]],
    steps: [{ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "y" }] } }],
  });
  type(ana, "S");
  for (let n = 0; n < 250; n++) type(ana, "x");
  const [{ batch, base }] = sent(ana) as [{ batch: string; base: number }];
  says(ana, theirs(base));
  says(ana, { t: "nack", batch, code: "too-old" });
  says(ana, theirs(base + 1));
  expect(words(ana)).toEqual(["yyOpening", `CTOs met.S${"x".repeat(250)}`]);
  expect(ana.offered).toEqual([]);
});
