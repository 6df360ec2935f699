import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_BLOCKS, readText, RefusedText } from "../../src/schema";
import { block, doc, id } from "../helpers";

const paragraph = (n: number, text: string) => ({
  type: "paragraph",
  attrs: { id: id(n) },
  content: [{ type: "text", text }],
});
const codeOf = (json: unknown) => {
  try {
    readText(json);
    return "accepted";
  } catch (problem) {
    return problem instanceof RefusedText ? problem.code : `not said: ${String(problem)}`;
  }
};

describe("the strict reader", () => {
  it("refuses more than 3,000 blocks and accepts 3,000", () => {
    const rows = (n: number) => ({
      type: "doc",
      content: Array.from({ length: n }, (_, i) => paragraph(i, "x")),
    });
    expect(codeOf(rows(MOST_BLOCKS))).toBe("accepted");
    expect(codeOf(rows(MOST_BLOCKS + 1))).toBe("too-many-blocks");
  });

  it("refuses more than 1,000,000 units of text and accepts 1,000,000", () => {
    const halves = (more: string) => ({
      type: "doc",
      content: [paragraph(1, "é".repeat(500_000)), paragraph(2, "x".repeat(500_000) + more)],
    });
    expect(codeOf(halves(""))).toBe("accepted");
    expect(codeOf(halves("x"))).toBe("too-much-text");
  });

  it("counts marks, footnotes and addresses towards the longest text", () => {
    const href = "https://norland.example/" + "a".repeat(1_976);
    const linked = { type: "text", text: "x", marks: [{ type: "bold" }, { type: "link", attrs: { href } }] };
    const text = (rest: number, more: object[]) => ({
      type: "doc",
      content: [paragraph(1, "x".repeat(rest)), { ...paragraph(2, "x"), content: more }],
    });
    expect(codeOf(text(1_000_000 - 2_041, [linked]))).toBe("accepted");
    expect(codeOf(text(1_000_001 - 2_041, [linked]))).toBe("too-much-text");
    const noted = [{ type: "footnote" }, { type: "text", text: "x" }];
    expect(codeOf(text(1_000_000 - 21, noted))).toBe("accepted");
    expect(codeOf(text(1_000_001 - 21, noted))).toBe("too-much-text");
  });

  it("refuses what is nested 100,000 deep without falling over", () => {
    let deep: unknown = { type: "doc" };
    for (let i = 0; i < 100_000; i++) deep = { type: "doc", content: [deep] };
    expect(codeOf(deep)).toBe("too-deep");
  });

  it("reads back every text that it is given", () => {
    const text = doc(
      block(1, "heading", "One", { level: 2 }),
      block(2, "numberedItem", "Two", { restart: true }),
    );
    expect(readText(JSON.parse(JSON.stringify(text.toJSON()))).eq(text)).toBe(true);
  });

  it("answers any JSON with a text or a reason, never with another failure", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(codeOf(json)).not.toMatch(/^not said/);
        expect(codeOf({ type: "doc", content: [json] })).not.toMatch(/^not said/);
        expect(codeOf({ type: "doc", content: [{ ...paragraph(1, "x"), content: [json] }] })).not.toMatch(
          /^not said/,
        );
      }),
      { numRuns: 200 },
    );
  });
});
