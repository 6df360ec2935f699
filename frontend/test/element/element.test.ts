import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EditorView } from "prosemirror-view";
import { CommuniqueEditor } from "../../src/editor";
import { labels } from "../../src/editor/labels";
import { block, doc, id } from "../helpers";

const start = doc(block(1, "heading", "Opening", { level: 1 }), block(2, "paragraph", "CTOs met."));
let editor: CommuniqueEditor;
let saves: { base: number; doc: string }[];
let states: string[];

const json = (text = start) => JSON.parse(JSON.stringify(text.toJSON()));
const view = () => (editor as unknown as { session: { view: EditorView } }).session.view;
const type = (words: string) =>
  view().dispatch(view().state.tr.insertText(words, view().state.doc.content.size - 1));
const seen = (selector: string) => editor.querySelector(selector)?.textContent ?? null;
const press = (words: string) =>
  [...editor.querySelectorAll("button")].find((button) => button.textContent === words)!.click();

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  saves = [];
  states = [];
  editor = document.createElement("communique-editor") as CommuniqueEditor;
  editor.addEventListener("communique-save", (event) => saves.push((event as CustomEvent).detail));
  editor.addEventListener("communique-state", (event) => states.push((event as CustomEvent).detail.state));
  document.body.replaceChildren(editor);
  editor.open(json(), 3, { storageKey: "words", language: "en" });
});
afterEach(() => {
  editor.remove();
  vi.clearAllTimers();
  vi.useRealTimers();
});

describe("the element", () => {
  it("saves what is written and shows the time only after the answer", () => {
    type(" Gladly.");
    vi.advanceTimersByTime(800);
    expect(saves).toHaveLength(1);
    expect(saves[0].base).toBe(3);
    expect(JSON.parse(saves[0].doc).content[1].content[0].text).toBe("CTOs met. Gladly.");
    expect(seen(".ce-status")).toBe("Saving…");
    editor.saved(4, "14:02");
    expect(seen(".ce-status")).toBe("All changes saved 14:02");
    expect(states).toEqual(["saved", "unsaved", "saving", "saved"]);
    expect(localStorage.getItem("words")).toBeNull();
  });

  it("keeps a refused text and says why", () => {
    type(" More.");
    vi.advanceTimersByTime(800);
    editor.refused("You may no longer write here.");
    expect(seen("[role=alert].ce-status-alert")).toContain("You may no longer write here.");
    expect(view().state.doc.textContent).toContain("More.");
  });

  it("keeps one's own words when somebody else saved first, and shows the current text on request", () => {
    type(" Mine.");
    vi.advanceTimersByTime(800);
    const theirs = doc(block(2, "paragraph", "Theirs."));
    editor.stale(json(theirs), 5, "A. Okafor", "14:01");
    expect(seen(".ce-bar-stale [role=alert]")).toBe(
      "A. Okafor saved a newer version at 14:01. Your text is kept here and was not saved.",
    );
    expect(view().editable).toBe(false);
    press(labels["stale.show"]);
    expect(view().state.doc.textContent).toBe("Theirs.");
    expect(view().editable).toBe(true);
    expect(seen("details .ce-own-text")).toContain("Mine.");
    type(" And mine.");
    vi.advanceTimersByTime(800);
    expect(saves.at(-1)!.base).toBe(5);
    press(labels["own.dismiss"]);
    expect(seen("details")).toBeNull();
    expect(localStorage.getItem("words:aside")).toBeNull();
  });

  it("offers words that were left unsaved, and puts them back only on request", () => {
    type(" Lost?");
    vi.advanceTimersByTime(300);
    editor.open(json(), 3, { storageKey: "words" });
    expect(view().state.doc.textContent).not.toContain("Lost?");
    expect(seen(".ce-bar")).toContain(labels["kept.found"]);
    press(labels["kept.restore"]);
    expect(view().state.doc.textContent).toContain("Lost?");
    vi.advanceTimersByTime(800);
    expect(saves.at(-1)!.doc).toContain("Lost?");
  });

  it("does not offer words on another version, but shows them", () => {
    type(" Old.");
    vi.advanceTimersByTime(300);
    editor.open(json(), 4, { storageKey: "words" });
    expect(seen(".ce-bars")).toBe("");
    expect(seen("details .ce-own-text")).toContain("Old.");
  });

  it("never shows an unreadable text as an empty one", () => {
    editor.open({ type: "doc", content: [] }, 3);
    expect(seen("[role=alert]")).toContain("The text has no blocks");
    expect(editor.querySelector(".ce-text")).toBeNull();
  });

  it("asks before leaving only while something is unsaved", () => {
    const leave = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(leave()).toBe(false);
    type(" More.");
    expect(leave()).toBe(true);
    editor.saved(4, "14:02");
    expect(leave()).toBe(false);
  });

  it("says that it reconnects, and goes on afterwards", () => {
    editor.disconnected();
    expect(seen(".ce-status")).toBe("Reconnecting: your words are kept");
    type(" More.");
    vi.advanceTimersByTime(5000);
    expect(saves).toEqual([]);
    editor.reconnected();
    expect(saves).toHaveLength(1);
    expect(states).toEqual(["saved", "offline", "unsaved", "saving"]);
  });

  it("tells the outline after a moment", () => {
    const outlines: unknown[] = [];
    editor.addEventListener("communique-outline", (event) => outlines.push((event as CustomEvent).detail));
    vi.advanceTimersByTime(300);
    expect(outlines).toEqual([
      { headings: [{ id: id(1), level: 1, text: "Opening" }], words: 3, paragraphs: 1 },
    ]);
  });

  it("can be for reading only", () => {
    editor.setEditable(false);
    expect(view().editable).toBe(false);
    expect(seen(".ce-status")).toBe("Reading only");
    const possible = [...editor.querySelectorAll(".ce-toolbar .ce-tool")].filter(
      (tool) => tool.getAttribute("aria-disabled") !== "true",
    );
    expect(possible.map((tool) => tool.getAttribute("aria-label"))).toEqual([
      labels["find.name"],
      labels["toolbar.numbers"],
      labels["commands.name"],
    ]);
    expect(editor.querySelector(".ce-toolbar [tabindex='0']")?.matches(":disabled")).toBe(false);
  });
});
