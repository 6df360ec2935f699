import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { describe, expect, it } from "vitest";
import { schema } from "../../src/schema";
import { saidHere, showSaid } from "../../src/editor/writing/saidHere";
import { id } from "../helpers";

function opened(...paragraphs: [string, string][]): EditorView {
  const doc = schema.nodes.doc.create(
    null,
    paragraphs.map(([id, words]) => schema.nodes.paragraph.create({ id }, schema.text(words))),
  );
  return new EditorView(document.createElement("div"), {
    state: EditorState.create({ doc, plugins: [saidHere([])] }),
  });
}

function marked(view: EditorView): string[] {
  return [...view.dom.querySelectorAll<HTMLElement>("[data-said]")].map(
    (one) => `${one.dataset.said}: ${one.textContent}`,
  );
}

describe("words on which something hangs", () => {
  it("are marked in the paragraph in which they stand", () => {
    const view = opened([id(1), "They spoke of rivers."], [id(2), "It rained on rivers."]);
    showSaid(view, [{ id: "r1", block: id(2), from: 13, to: 19 }]);
    expect(marked(view)).toEqual(["r1: rivers"]);
    showSaid(view, []);
    expect(marked(view)).toEqual([]);
  });

  it("are counted without footnotes", () => {
    const note = schema.nodes.footnote.create(null, schema.text("A note"));
    const words = [schema.text("They"), note, schema.text(" spoke of rivers.")];
    const doc = schema.nodes.doc.create(null, schema.nodes.paragraph.create({ id: id(1) }, words));
    const view = new EditorView(document.createElement("div"), {
      state: EditorState.create({ doc, plugins: [saidHere([])] }),
    });
    showSaid(view, [{ id: "r1", block: id(1), from: 5, to: 10 }]);
    expect(marked(view)).toEqual(["r1: spoke"]);
  });

  it("stay marked while others are written around them, and go with them", () => {
    const view = opened([id(1), "They spoke of rivers."]);
    showSaid(view, [{ id: "r1", block: id(1), from: 14, to: 20 }]);
    view.dispatch(view.state.tr.insertText("All of ", 1));
    expect(marked(view)).toEqual(["r1: rivers"]);
    view.dispatch(view.state.tr.delete(15, 29));
    expect(marked(view)).toEqual([]);
  });

  it("that do not stand there are not marked", () => {
    const view = opened([id(1), "Rivers."]);
    showSaid(view, [
      { id: "r1", block: id(1), from: 5, to: 90 },
      { id: "r2", block: id(9), from: 0, to: 3 },
      { id: "r3", block: id(1), from: 3, to: 3 },
    ]);
    expect(marked(view)).toEqual([]);
  });
});
