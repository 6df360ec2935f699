import { expect, it } from "vitest";
import { PasteReport } from "../../src/editor/paste/pasteReport";
import { readPlain } from "../../src/editor/paste/readPlain";
import { doc, inShort } from "../helpers";

const short = (words: string) => inShort(doc(...readPlain(words, new PasteReport()).blocks));

it("takes each line that is not empty for a paragraph", () => {
  expect(short("One\r\n\r\nTwo\nThree\u2028Four")).toBe(
    "paragraph One | paragraph Two | paragraph Three | paragraph Four",
  );
});

it("knows the markers of list items", () => {
  expect(short("· a\n•\tb\n- c\n1) d\n2) e\n2018 was f")).toBe(
    "bulletItem a | bulletItem b | bulletItem c | numberedItem d | numberedItem e | paragraph 2018 was f",
  );
});
