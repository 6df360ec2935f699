import { beforeEach, expect, it } from "vitest";
import { undo } from "prosemirror-history";
import type { EditorView } from "prosemirror-view";
import { CommuniqueEditor } from "../../src/editor";
import { labels } from "../../src/editor/labels";
import { block, doc, mustBeText } from "../helpers";
import { openEditor, type OtherEnd } from "./openEditor";

let editor: CommuniqueEditor;
let end: OtherEnd;
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
  end = openEditor(editor, doc(block(1, "paragraph", "CTOs met.")));
  editor.focusBlock("b0000000001");
  press(labels["toolbar.footnote"]);
});

it("a new footnote is open for writing, and what is written is in the text", () => {
  inner()!.dispatch(inner()!.state.tr.insertText("In Norhaven."));
  expect(note()!.textContent).toBe("In Norhaven.");
  expect(editor.querySelector(".ce-notes")!.textContent).toBe("In Norhaven.");
  mustBeText(view().state.doc);
});

it("a word that is being composed in a footnote stays whole while others write", async () => {
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  inner()!.dispatch(inner()!.state.tr.insertText("In Norhaven."));
  await pause(100);
  end.flow();
  inner()!.dom.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  const typed = { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "The " }] } };
  const { version } = end.authority;
  end.say({ t: "steps", version, at: 7, runs: [["somebody", "theirs01", 1]], steps: [typed] });
  expect(view().state.doc.textContent).not.toContain("The ");
  inner()!.dom.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
  await pause(200);
  expect(view().state.doc.textContent).toBe("The In Norhaven.CTOs met.");
});

it("what is typed after a footnote was closed does not replace it", () => {
  inner()!.dispatch(inner()!.state.tr.insertText("In Norhaven."));
  press(labels["footnote.done"]);
  expect(inner()).toBeNull();
  view().dispatch(view().state.tr.insertText("!"));
  expect(note()!.textContent).toBe("In Norhaven.");
});

it("what is pasted into a footnote and cannot be kept is told", () => {
  const paste = (words: string) => {
    const clipboardData = { getData: () => words };
    const event = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), { clipboardData });
    inner()!.dom.dispatchEvent(event);
  };
  const told = () => editor.querySelector(".ce-bars p")?.textContent;
  paste("In\u202e\nNorhaven.\0");
  expect(note()!.textContent).toBe("In Norhaven.");
  expect(told()).toBe(
    "Left out: 1 hidden character that turns the direction of writing, 1 character that cannot be kept, such as a control character or a half one.",
  );
  paste("x".repeat(10_001));
  expect(note()!.textContent).toBe("In Norhaven.");
  expect(told()).toBe(labels["paste.tooLargeNote"]);
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
