import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CommuniqueEditor, CommuniqueKeptWords } from "../../src/editor";
import { labels } from "../../src/editor/labels";
import type { EditorView } from "prosemirror-view";
import { KeptSteps } from "../../src/editor/saving/keptSteps";
import { block, doc, seeded } from "../helpers";
import { openEditor, type OtherEnd } from "./openEditor";

const start = doc(block(1, "paragraph", "CTOs met."));
const options = { storageKey: "words" };
let editor: CommuniqueEditor;
let kept: CommuniqueKeptWords;
let end: OtherEnd;

const writesLate = () => {
  const { text } = (editor as unknown as { session: { text: EditorView } }).session;
  end.cut();
  text.dispatch(text.state.tr.insertText(" Late.", text.state.doc.content.size - 1));
  vi.advanceTimersByTime(300);
};
const press = (words: string) =>
  [...kept.querySelectorAll("button")].find((button) => button.textContent === words)!.click();

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  editor = document.createElement("communique-editor") as CommuniqueEditor;
  kept = document.createElement("communique-kept-words") as CommuniqueKeptWords;
  document.body.replaceChildren(editor, kept);
  end = openEditor(editor, start, options);
});
afterEach(() => {
  document.body.replaceChildren();
  vi.clearAllTimers();
  vi.useRealTimers();
});

it("offers what an editor kept until it is dismissed", () => {
  writesLate();
  editor.remove();
  kept.open(options);
  expect(kept.textContent).toContain(labels["lost.kept"]);
  expect(kept.querySelector(".ce-own-text")?.textContent).toBe("CTOs met. Late.");
  press(labels["own.dismiss"]);
  expect(kept.childElementCount).toBe(0);
  expect(localStorage.length).toBe(0);
});

it("shows nothing when nothing was kept", () => {
  kept.open(options);
  expect(kept.childElementCount).toBe(0);
});

it("has words from before a freeze offered, never merged", () => {
  writesLate();
  end.authority.season++;
  end = openEditor(editor, start, options, end.authority);
  expect(editor.querySelector(".ce-paper")?.textContent).not.toContain("Late.");
  expect(editor.querySelector("details .ce-own-text")?.textContent).toContain("Late.");
});

it("has words offered that this release cannot put into the text any more", () => {
  writesLate();
  editor.remove();
  const [part] = Object.keys(localStorage);
  const before = JSON.parse(localStorage.getItem(part)!) as { doc: object };
  localStorage.setItem(part, JSON.stringify({ ...before, doc: { type: "scroll" } }));
  editor = document.createElement("communique-editor") as CommuniqueEditor;
  document.body.append(editor);
  end = openEditor(editor, start, options, end.authority);
  vi.advanceTimersByTime(1_000);
  end.flow();
  expect(editor.querySelector(".ce-paper")?.textContent).toContain("CTOs met.");
  expect(editor.querySelector("details .ce-own-text")?.textContent).toContain("Late.");
});

it("holds what is written after the editor was moved in the page, also when all was saved before", () => {
  end.flow();
  const elsewhere = document.createElement("section");
  document.body.append(elsewhere);
  elsewhere.append(editor);
  const { text } = (editor as unknown as { session: { text: EditorView } }).session;
  text.dispatch(text.state.tr.insertText(" Moved.", text.state.doc.content.size - 1));
  end.connect();
  end.flow();
  vi.advanceTimersByTime(1_000);
  end.flow();
  expect(editor.querySelector(".ce-paper")?.textContent).toContain("CTOs met. Moved.");
  expect(JSON.stringify(end.authority.text.doc)).toContain("Moved.");
});

it("keeps what two tabs set aside at the same moment", () => {
  const tabs = [1, 2].map((seed) => new KeptSteps("words", seeded(seed)));
  const getItem = localStorage.getItem.bind(localStorage);
  const read = vi.spyOn(Storage.prototype, "getItem").mockImplementation((key) => {
    // What the other tab writes is not seen yet.
    return key.includes("lost") ? null : getItem(key);
  });
  tabs.forEach((tab, i) => tab.setAside([block(i + 1, "paragraph", `From tab ${i + 1}.`)]));
  read.mockRestore();
  const found: string[] = [];
  new KeptSteps("words", seeded(3)).fromEarlier(({ text }) => found.push(text.textContent));
  expect(found.sort()).toEqual(["From tab 1.", "From tab 2."]);
});
