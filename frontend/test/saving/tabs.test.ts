import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CommuniqueEditor } from "../../src/editor";
import { Tabs } from "../../src/editor/saving/tabs";
import type { EditorView } from "prosemirror-view";
import { block, doc, seeded } from "../helpers";
import { openEditor, type OtherEnd } from "../element/openEditor";
import { Locks } from "./locks";

const start = doc(block(1, "paragraph", "CTOs met."));
const chance = seeded(7);
const tabs = () => new Tabs("words", chance);
const name = (tab: Tabs) => new Promise<string>((then) => tab.take(then));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.stubGlobal("navigator", { ...navigator, locks: new Locks() });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it("keeps its name over a reload", async () => {
  const before = tabs();
  const known = await name(before);
  before.giveBack();
  expect(await name(tabs())).toBe(known);
});

it("waits a moment for itself to be gone", async () => {
  const before = tabs();
  const known = await name(before);
  setTimeout(() => before.giveBack(), 50);
  expect(await name(tabs())).toBe(known);
});

it("gives a duplicated tab, which knows the name of the first, a name of its own", async () => {
  const first = await name(tabs());
  const second = await name(tabs());
  expect(second).not.toBe(first);
  expect(sessionStorage.getItem("words:tab")).toBe(second);
});

it("names nobody who has left meanwhile", async () => {
  await name(tabs());
  const second = tabs();
  second.take(() => expect.fail("It had left"));
  second.giveBack();
  await new Promise((then) => setTimeout(then, 1200));
});

it("knows who is gone", async () => {
  const living = await name(tabs());
  const gone = await new Promise<string[]>((then) => tabs().gone([living, "tabthatisgone"], then));
  expect(gone).toEqual(["tabthatisgone"]);
});

it("neither merges nor offers in a duplicated tab what the first keeps and has not sent", async () => {
  const seen = (end: OtherEnd) => JSON.stringify(end.authority.text.doc);
  const open = async (authority?: OtherEnd["authority"]) => {
    const editor = document.createElement("communique-editor") as CommuniqueEditor;
    document.body.append(editor);
    const end = openEditor(editor, start, { storageKey: "words" }, authority);
    await vi.waitFor(() => {
      end.connect();
      end.flow();
      expect(editor.querySelector(".ce-paper")).not.toBeNull();
    }, 3000);
    return { editor, end };
  };
  const first = await open();
  const { text } = (first.editor as unknown as { session: { text: EditorView } }).session;
  first.end.cut();
  text.dispatch(text.state.tr.insertText(" Mine.", 10));
  await vi.waitFor(() => expect(localStorage.length).toBe(1));

  const second = await open(first.end.authority);
  second.end.flow();
  expect(second.editor.querySelector(".ce-paper")?.textContent).toBe("CTOs met.");
  await new Promise((then) => setTimeout(then, 50));
  expect(second.editor.querySelector("details")).toBeNull();
  expect(seen(second.end)).not.toContain("Mine.");
  expect(localStorage.length).toBe(1);

  first.end.connect();
  await vi.waitFor(() => {
    first.end.connect();
    first.end.flow();
    expect(seen(first.end)).toContain("CTOs met. Mine.");
  }, 3000);
  expect(seen(first.end).match(/Mine/g)).toHaveLength(1);
});
