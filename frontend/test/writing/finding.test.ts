import { EditorState, NodeSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, it } from "vitest";
import { findFromHere, findOn, replaceAll, replaceOne } from "../../src/editor/writing/findCommands";
import { allPlaces, finding, findingIn, lookFor, type Wanted } from "../../src/editor/writing/finding";
import { schema } from "../../src/schema";
import { at, block, doc, id, mustBeText } from "../helpers";

const plain = { words: "", matchCase: false, wholeWords: false };
const start = doc(
  block(1, "heading", "Met in Norhaven", { level: 1 }),
  block(2, "paragraph", "CTOs met. They met the member’s needs."),
);
let view: EditorView;

function open(text = start, editable = true) {
  const state = EditorState.create({ doc: text, plugins: [finding()] });
  view = new EditorView(document.body, { state, editable: () => editable });
}
const look = (words: string, how: Partial<Wanted> = {}) =>
  view.dispatch(lookFor(view.state.tr, { ...plain, words, ...how }));
const count = (words: string, how: Partial<Wanted> = {}, text = start) =>
  allPlaces(EditorState.create({ doc: text }), { ...plain, words, ...how }).length;
const selected = () => {
  const { from, to } = view.state.selection;
  return view.state.doc.textBetween(from, to);
};

afterEach(() => view?.destroy());

describe("finding", () => {
  it("can heed case and whole words", () => {
    expect(count("met")).toBe(3);
    expect(count("met", { matchCase: true })).toBe(2);
    expect(count("me")).toBe(4);
    expect(count("me", { wholeWords: true })).toBe(0);
    expect(count("", {})).toBe(0);
  });

  it("takes typed signs as they are, quotation marks and blanks of any form", () => {
    const text = doc(block(1, "paragraph", "“A.B (c)” of the\u00a0member’s US$100 a-b x\u2011y [1-2]"));
    for (const words of ['"a.b (c)"', "the member's", "US$100", "a-b", "x-y", "[1-2]"])
      expect([words, count(words, {}, text)]).toEqual([words, 1]);
    for (const words of ["a.b.", ".*", "\\", "A?B"]) expect(count(words, {}, text)).toBe(0);
    expect(count("10", { wholeWords: true }, text)).toBe(0);
  });

  it("is right behind letters that change their length with their case", () => {
    const text = doc(block(1, "paragraph", "İİİ met"));
    const [place] = allPlaces(EditorState.create({ doc: text }), { ...plain, words: "met" });
    expect(text.textBetween(place.from, place.to)).toBe("met");
  });

  it("finds words within a footnote, but none that reach into it", () => {
    const note = schema.nodes.footnote.create(null, schema.text("noted"));
    const text = doc(schema.nodes.paragraph.create({ id: id(1) }, [schema.text("words"), note]));
    expect(count("noted", {}, text)).toBe(1);
    expect(count("words noted", {}, text)).toBe(0);
    open(text);
    look("noted");
    findOn(view, 1);
    expect(view.state.selection).toBeInstanceOf(NodeSelection);
    expect(findingIn(view.state).current).toBe(0);
    replaceOne(view, "told");
    expect(view.state.doc.textContent).toBe("wordstold");
    mustBeText(view.state.doc);
  });

  it("goes forth and back, and round at the end", () => {
    open();
    look("met");
    expect(findingIn(view.state).current).toBe(-1);
    const seen = [1, 1, 1, 1, -1, -1].map(
      (step) => (findOn(view, step as 1 | -1), findingIn(view.state).current),
    );
    expect(seen).toEqual([0, 1, 2, 0, 2, 1]);
    expect(selected()).toBe("met");
    expect(view.dom.querySelectorAll(".ce-found")).toHaveLength(3);
    expect(view.dom.querySelectorAll(".ce-found-current")).toHaveLength(1);
  });

  it("begins at the cursor", () => {
    open();
    view.updateState(at(view.state, 25));
    look("met");
    findFromHere(view);
    expect(findingIn(view.state).current).toBe(2);
  });

  it("follows what others write", () => {
    open();
    look("met");
    findOn(view, 1);
    findOn(view, 1);
    view.dispatch(view.state.tr.insertText("We met. ", 1));
    expect(findingIn(view.state)).toMatchObject({ current: 2 });
    expect(findingIn(view.state).found).toHaveLength(4);
    look("");
    expect(view.dom.querySelector(".ce-found")).toBeNull();
  });
});

describe("replacing", () => {
  it("replaces one after the other", () => {
    open();
    look("met");
    replaceOne(view, "sat");
    expect(view.state.doc.eq(start)).toBe(true);
    replaceOne(view, "sat");
    expect(view.state.doc.child(0).textContent).toBe("sat in Norhaven");
    expect(selected()).toBe("met");
    replaceOne(view, "$1 met");
    expect(view.state.doc.child(1).textContent).toBe("CTOs $1 met. They met the member’s needs.");
    expect(findingIn(view.state).current).toBe(1);
  });

  it("replaces all at once, in the look of what was there", () => {
    const bold = schema.text("met", [schema.marks.bold.create()]);
    open(doc(block(1, "paragraph", "met"), schema.nodes.paragraph.create({ id: id(2) }, [bold])));
    look("met");
    expect(replaceAll(view, "$& sat")).toBe(2);
    expect(view.state.doc.child(0).textContent).toBe("$& sat");
    expect(view.state.doc.child(1).firstChild!.marks[0].type.name).toBe("bold");
    expect(replaceAll(view, "x")).toBe(0);
  });

  it("can take words away, and takes nothing over that no text may hold", () => {
    open();
    look("met");
    expect(replaceAll(view, "\u0007")).toBe(3);
    expect(view.state.doc.child(0).textContent).toBe(" in Norhaven");
    mustBeText(view.state.doc);
  });

  it("is not for readers", () => {
    open(start, false);
    look("met");
    expect(replaceOne(view, "x")).toBe(false);
    expect(replaceAll(view, "x")).toBe(0);
    expect(findOn(view, 1)).toBe(true);
    expect(view.state.doc.eq(start)).toBe(true);
  });
});
