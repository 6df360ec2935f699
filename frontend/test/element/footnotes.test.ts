import { beforeEach, expect, it } from "vitest";
import { undo } from "prosemirror-history";
import type { EditorView } from "prosemirror-view";
import { CommuniqueEditor } from "../../src/editor";
import { labels } from "../../src/editor/labels";
import { block, doc, mustBeText } from "../helpers";
import { openEditor } from "./openEditor";

let editor: CommuniqueEditor;
const session = () =>
  (editor as unknown as { session: { view: EditorView; desk: { inner: EditorView | null } } }).session;
const view = () => session().view;
const inner = () => session().desk.inner;
const note = () =>
  view()
    .state.doc.child(0)
    .children.find((inline) => !inline.isText);
const press = (name: string) =>
  [...editor.querySelectorAll("button")]
    .find((button) => button.textContent === name || button.ariaLabel === name)!
    .click();

beforeEach(() => {
  editor?.remove();
  editor = document.createElement("communique-editor") as CommuniqueEditor;
  document.body.replaceChildren(editor);
  openEditor(editor, doc(block(1, "paragraph", "CTOs met.")));
  editor.focusBlock("b0000000001");
  press(labels["toolbar.footnote"]);
});

it("a new footnote is open for writing, and what is written is in the text", () => {
  inner()!.dispatch(inner()!.state.tr.insertText("In Norhaven."));
  expect(note()!.textContent).toBe("In Norhaven.");
  expect(editor.querySelector(".ce-notes")!.textContent).toBe("In Norhaven.");
  mustBeText(view().state.doc);
});

it("what is typed after a footnote was closed does not replace it", () => {
  inner()!.dispatch(inner()!.state.tr.insertText("In Norhaven."));
  press(labels["footnote.done"]);
  expect(inner()).toBeNull();
  view().dispatch(view().state.tr.insertText("!"));
  expect(note()!.textContent).toBe("In Norhaven.");
});

it("a footnote without words goes when it is closed", () => {
  press(labels["footnote.done"]);
  expect(note()).toBeUndefined();
});

it("undo in the text takes back what was written in the footnote, and closes it when it goes", () => {
  inner()!.dispatch(inner()!.state.tr.insertText("In Norhaven."));
  for (let times = 0; times < 3; times++) undo(view().state, view().dispatch);
  expect(note()).toBeUndefined();
  expect(inner()).toBeNull();
});

it("a click on the number opens the footnote again", () => {
  inner()!.dispatch(inner()!.state.tr.insertText("In Norhaven."));
  press(labels["footnote.done"]);
  editor.querySelector<HTMLElement>("[data-footnote]")!.click();
  expect(inner()!.state.doc.textContent).toBe("In Norhaven.");
});
