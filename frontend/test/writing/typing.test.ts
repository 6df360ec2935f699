import { undo } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import type { EditorState, Plugin } from "prosemirror-state";
import { divideBlock, leaveList, setKind, unmakeItem } from "../../src/editor/writing/blockCommands";
import { linkAt, removeLink, setLink, toggleBold } from "../../src/editor/writing/markCommands";
import { addFootnote } from "../../src/editor/writing/footnoteCommands";
import { typedAddress } from "../../src/editor/writing/typedAddress";
import { at, block, doc, ids, inShort, mustBeText, run, stateOf } from "../helpers";

/** Types as the browser does: each character is offered to the input rules first. */
function type(state: EditorState, words: string): EditorState {
  for (const letter of words) {
    const { from, to } = state.selection;
    const view = { state, composing: false, dispatch: (tr: typeof state.tr) => (state = state.apply(tr)) };
    const rule = state.plugins.find(
      (plugin) => (plugin.spec as { isInputRules?: boolean }).isInputRules,
    ) as Plugin;
    const handled = rule.props.handleTextInput?.call(rule, view as never, from, to, letter, () => state.tr);
    if (!handled) state = state.apply(state.tr.insertText(letter, from, to));
  }
  return state;
}
const empty = () => at(stateOf(doc(block(1, "paragraph"))), 1);

describe("typing a marker at the start of a paragraph", () => {
  it.each([
    ["- a", "bulletItem a"],
    ["· a", "bulletItem a"],
    ["• a", "bulletItem a"],
    ["1) a", "numberedItem a"],
    ["1. a", "numberedItem a"],
    ["# a", "heading1 a"],
    ["## a", "heading2 a"],
    ["### a", "heading3 a"],
    ["-a", "paragraph -a"],
  ])("%s becomes %s", (words, result) => {
    const state = type(empty(), words);
    expect(inShort(state.doc)).toBe(result);
    expect(ids(state.doc)).toEqual(ids(empty().doc));
  });

  it("restarts the numbering at 1 unless it goes on from a numbered item", () => {
    expect(type(empty(), "1) a").doc.child(0).attrs.restart).toBe(true);
    expect(type(empty(), "4) a").doc.child(0).attrs.restart).toBe(false);
    const after = stateOf(doc(block(1, "numberedItem", "x", { restart: true }), block(2, "paragraph")));
    expect(type(at(after, 4), "1) a").doc.child(1).attrs.restart).toBe(false);
  });
});

describe("the Enter and Backspace keys", () => {
  const item = doc(block(1, "numberedItem", "one", { restart: true }));

  it("go on with a list, without restarting it", () => {
    const state = run(at(stateOf(item), 4), divideBlock);
    expect(inShort(state.doc)).toBe("numberedItem one | numberedItem ");
    expect(state.doc.child(1).attrs.restart).toBe(false);
    expect(inShort(run(state, leaveList).doc)).toBe("numberedItem one | paragraph ");
  });

  it("leave the restart with the first item when one is put above", () => {
    const state = run(at(stateOf(item), 1), divideBlock);
    expect(state.doc.children.map((child) => child.attrs.restart)).toEqual([true, false]);
  });

  it("follow a heading with a paragraph, and divide it in the middle", () => {
    const heading = stateOf(doc(block(1, "heading", "Next steps", { level: 2 })));
    expect(inShort(run(at(heading, 11), divideBlock).doc)).toBe("heading2 Next steps | paragraph ");
    expect(inShort(run(at(heading, 5), divideBlock).doc)).toBe("heading2 Next | heading2  steps");
  });

  it("make an item a paragraph before they join it", () => {
    expect(inShort(run(at(stateOf(item), 1), unmakeItem).doc)).toBe("paragraph one");
  });

  it("keep the id when the kind changes, and undo it in one step", () => {
    const state = run(at(stateOf(item), 2), setKind("heading2"));
    expect(ids(state.doc)).toEqual(ids(item));
    expect(run(state, undo).doc.eq(item)).toBe(true);
  });
});

describe("marks, links and footnotes", () => {
  const line = doc(block(1, "paragraph", "Norland hosts"));

  it("link the selection, find the link with the cursor, and take it away", () => {
    const linked = run(at(stateOf(line), 1, 8), setLink("https://norland.example/"));
    expect(linkAt(at(linked, 3))).toEqual({ address: "https://norland.example/", from: 1, to: 8 });
    expect(run(at(linked, 3), removeLink).doc.eq(line)).toBe(true);
  });

  it("never mark the number of a footnote, which no text may hold", () => {
    const noted = run(at(stateOf(line), 8), addFootnote);
    const bold = run(at(noted, 1, 16), toggleBold);
    expect(() => mustBeText(bold.doc)).not.toThrow();
    expect(bold.doc.textContent).toBe("Norland hosts");
  });

  it.each([
    ["norland.example/a", "https://norland.example/a"],
    ["desk@norland.example", "mailto:desk@norland.example"],
    ["https://norland.example/a|b", "https://norland.example/a%7Cb"],
    ["javascript:alert(1)", null],
    ["java\tscript:alert(1)", null],
    ["no address", null],
    ["https://norland.example/a b", null],
  ])("make of the typed address %j the address %j", (typed, address) =>
    expect(typedAddress(typed)).toBe(address),
  );
});
