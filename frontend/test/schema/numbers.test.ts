import { expect, it } from "vitest";
import { blockNumbers, outlineOf } from "../../src/schema";
import { block, doc, id } from "../helpers";

const text = doc(
  block(1, "heading", "Security in the age of shared networks", { level: 1 }),
  block(2, "paragraph", "CTOs called for the study."),
  block(3, "numberedItem", "one", { restart: false }),
  block(4, "bulletItem", "in between"),
  block(5, "numberedItem", "two", { restart: false }),
  block(6, "heading", "Next steps", { level: 2 }),
  block(7, "numberedItem", "three", { restart: false }),
  block(8, "numberedItem", "one again", { restart: true }),
  block(9, "numberedItem", "two again", { restart: false }),
);

it("numbers items onwards across other blocks, and from 1 where they restart", () => {
  expect(blockNumbers(text).map((block) => block.item)).toEqual([null, null, 1, null, 2, null, 3, 1, 2]);
});

it("counts paragraphs and list items, not headings", () => {
  expect(blockNumbers(text).map((block) => block.paragraph)).toEqual([null, 1, 2, 3, 4, null, 5, 6, 7]);
});

it("draws the outline with headings, words and paragraphs", () => {
  expect(outlineOf(text)).toEqual({
    headings: [
      { id: id(1), level: 1, text: "Security in the age of shared networks" },
      { id: id(6), level: 2, text: "Next steps" },
    ],
    words: 23,
    paragraphs: 7,
  });
});
