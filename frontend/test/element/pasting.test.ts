import { beforeEach, expect, it } from "vitest";
import type { EditorView } from "prosemirror-view";
import { CommuniqueEditor } from "../../src/editor";
import { block, doc, inShort } from "../helpers";
import { openEditor } from "./openEditor";

let editor: CommuniqueEditor;
const view = () => (editor as unknown as { session: { view: EditorView } }).session.view;
const told = () => editor.querySelector(".ce-bars p")?.textContent ?? "";

function paste(html: string, text: string): void {
  const data = { getData: (kind: string) => (kind === "text/html" ? html : text), files: [], types: [] };
  const event = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
    clipboardData: data,
  });
  view().dom.dispatchEvent(event);
}

beforeEach(() => {
  editor = new CommuniqueEditor();
  document.body.replaceChildren(editor);
  openEditor(editor, doc(block(1, "paragraph", "CTOs met."), block(2, "paragraph")));
});

it("a paste goes where the cursor is and tells what it left out", () => {
  editor.focusBlock("b0000000002");
  paste("<h2>Next steps</h2><p>Norland hosts.<img src=x onerror='window.ran=1'></p>", "");
  expect(inShort(view().state.doc)).toBe(
    "paragraph CTOs met. | heading2 Next steps | paragraph Norland hosts.",
  );
  expect(told()).toBe("Pasted 1 paragraph and 1 heading. Left out: 1 picture.");
});

it("a few words go into the line, without a word about it", () => {
  editor.focusBlock("b0000000001");
  paste("<span>All </span>", "All ");
  expect(view().state.doc.child(0).textContent).toMatch(/^All ?CTOs met\.$/);
  expect(told()).toBe("");
});

it("5 MB are refused in words at once, and nothing changes", () => {
  const before = view().state.doc;
  const began = performance.now();
  paste("<p>" + "x".repeat(5_000_000) + "</p>", "x");
  paste("", "x\n".repeat(2_500_000));
  expect(performance.now() - began).toBeLessThan(200);
  expect(view().state.doc.eq(before)).toBe(true);
  expect(told()).toContain("too large to paste");
});

it("more blocks than a text may have are refused in words", () => {
  const before = view().state.doc;
  paste("", "line\n".repeat(3000));
  expect(view().state.doc.eq(before)).toBe(true);
  expect(told()).toContain("at most 3,000 blocks");
});
