import type { EditorView } from "prosemirror-view";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CommuniqueEditor } from "../../src/editor";
import { labels } from "../../src/editor/labels";
import { shortcut } from "../../src/editor/ui/shortcut";
import { COMMANDS } from "../../src/editor/writing/commandTable";
import { block, doc } from "../helpers";
import { openEditor, type OtherEnd } from "./openEditor";

const start = doc(block(1, "heading", "Opening", { level: 1 }), block(2, "paragraph", "CTOs met, and met."));
let editor: CommuniqueEditor;
let end: OtherEnd;

const view = () => (editor as unknown as { session: { view: EditorView } }).session.view;
const find = <T extends HTMLElement = HTMLElement>(selector: string) => editor.querySelector<T>(selector)!;
const tool = (name: string) => find<HTMLButtonElement>(`.ce-tool-${name}`);
function press(on: Element, key: string, how: KeyboardEventInit = {}) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...how });
  on.dispatchEvent(event);
  return event.defaultPrevented;
}
function write(field: HTMLInputElement, words: string) {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
function open() {
  end = openEditor(editor, start, { language: "en" });
  view().focus();
}
/** Somebody freezes the text. */
function freeze() {
  end.cut(4009);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  editor = document.createElement("communique-editor") as CommuniqueEditor;
  document.body.replaceChildren(editor);
  open();
});
afterEach(() => {
  editor.remove();
  vi.clearAllTimers();
  vi.useRealTimers();
});

describe("the bar for finding", () => {
  it("opens, counts, goes on and gives the focus back", () => {
    expect(press(view().dom, "f", { ctrlKey: true })).toBe(true);
    const field = find<HTMLInputElement>(".ce-find input");
    expect(document.activeElement).toBe(field);
    write(field, "met");
    expect(find(".ce-find-count").textContent).toBe("1 of 2");
    press(field, "Enter");
    expect(find(".ce-find-count").textContent).toBe("2 of 2");
    press(field, "Enter", { shiftKey: true });
    expect(find(".ce-find-count").textContent).toBe("1 of 2");
    write(field, "mett");
    expect(find(".ce-find-count").textContent).toBe("Not found");
    press(field, "Escape");
    expect(find(".ce-find").hidden).toBe(true);
    expect(document.activeElement).toBe(view().dom);
    expect(find(".ce-found")).toBeNull();
  });

  it("gives the focus back to the toolbar when it was opened from there", () => {
    tool("find").focus();
    tool("find").click();
    press(find(".ce-find input"), "Escape");
    expect(document.activeElement).toBe(tool("find"));
  });

  it("replaces by keyboard", () => {
    press(view().dom, "h", { ctrlKey: true });
    const [field, instead] = editor.querySelectorAll<HTMLInputElement>(".ce-find input");
    expect(instead.closest<HTMLElement>(".ce-find-line")!.hidden).toBe(false);
    write(field, "met");
    instead.value = "sat";
    press(instead, "Enter");
    expect(view().state.doc.child(1).textContent).toBe("CTOs sat, and met.");
    press(instead, "Enter", { ctrlKey: true });
    expect(view().state.doc.child(1).textContent).toBe("CTOs sat, and sat.");
    expect(find(".ce-find-count").textContent).toBe("1 replaced");
  });

  it("leaves keys alone while something is being composed", () => {
    press(view().dom, "f", { ctrlKey: true });
    const field = find<HTMLInputElement>(".ce-find input");
    expect(press(field, "Escape", { isComposing: true })).toBe(false);
    expect(find(".ce-find").hidden).toBe(false);
  });

  it("looks again in a text that was opened anew", () => {
    end = openEditor(editor, start, { language: "en" });
    press(view().dom, "f", { ctrlKey: true });
    write(find<HTMLInputElement>(".ce-find input"), "met");
    const other = doc(block(3, "paragraph", "They met."));
    end.say({ t: "text", version: 0, season: 1, at: 1, doc: other.toJSON() as unknown });
    expect(find(".ce-find-count").textContent).toBe("1 found");
    expect(find(".ce-found").textContent).toBe("met");
  });

  it("only finds where the text is frozen", () => {
    freeze();
    press(view().dom, "h", { ctrlKey: true });
    expect(find(".ce-find").hidden).toBe(false);
    expect(find(".ce-find-line + .ce-find-line").hidden).toBe(true);
    expect(find(`[aria-label="${labels["find.replacing"]}"]`).hidden).toBe(true);
  });
});

describe("the list of all commands", () => {
  const dialog = () => find<HTMLDialogElement>("dialog");

  it("shows every command of the table with its keys", () => {
    const rows = [...dialog().querySelectorAll("dl > div")].map((row) => row.textContent);
    const wanted = Object.values(COMMANDS).map(
      ({ label, keys }) => labels[label] + keys.map((one: string) => shortcut(one)).join(" or "),
    );
    expect([...rows].sort()).toEqual([...wanted].sort());
  });

  it("opens from the text, and gives the focus back", () => {
    expect(press(view().dom, "/", { ctrlKey: true })).toBe(true);
    expect(dialog().open).toBe(true);
    dialog().close();
    expect(document.activeElement).toBe(view().dom);
  });

  it("opens from the toolbar, and gives the focus back", () => {
    tool("bold").focus();
    press(tool("bold"), "?", { shiftKey: true });
    expect(dialog().open).toBe(true);
    dialog().close();
    expect(document.activeElement).toBe(tool("bold"));
  });

  it("does not open by a question mark in the text", () => {
    press(view().dom, "?", { shiftKey: true });
    expect(dialog().open).toBe(false);
  });
});

describe("the numbers of paragraphs", () => {
  it("can be taken away, which is remembered, and are no part of the text", () => {
    expect(tool("numbers").getAttribute("aria-pressed")).toBe("true");
    expect(find("[data-paragraph]").dataset.paragraph).toBe("1");
    expect(find(".ce-text").textContent).toBe(start.textContent);
    tool("numbers").click();
    expect(find(".ce-page").dataset.numbers).toBe("off");
    open();
    expect(tool("numbers").getAttribute("aria-pressed")).toBe("false");
    tool("numbers").click();
    expect(find(".ce-page").dataset.numbers).toBe("on");
  });
});

describe("the toolbar", () => {
  const stops = () => [...editor.querySelectorAll<HTMLElement>(".ce-toolbar :is(button, select)")];

  it("is one stop for the Tab key, with a name for each tool", () => {
    expect(find("[role=toolbar]").getAttribute("aria-label")).toBe(labels["toolbar.name"]);
    expect(stops().filter((stop) => stop.tabIndex === 0)).toHaveLength(1);
    for (const stop of stops()) expect(stop.getAttribute("aria-label")).toBeTruthy();
  });

  it("is reached by a key, gone along with arrows, and left with Escape", () => {
    press(view().dom, "F10", { altKey: true });
    expect(document.activeElement).toBe(stops()[0]);
    press(stops()[0], "ArrowLeft");
    expect(document.activeElement).toBe(tool("commands"));
    press(tool("commands"), "Home");
    press(stops()[0], "ArrowRight");
    expect(document.activeElement).toBe(tool("bulletItem"));
    press(tool("bulletItem"), "Escape");
    expect(document.activeElement).toBe(view().dom);
  });

  it("can be reached where the text is frozen, and the choice of kinds is closed", () => {
    freeze();
    const [stop] = stops().filter((one) => one.tabIndex === 0);
    expect(stop).toBe(tool("bulletItem"));
    expect(stop.getAttribute("aria-disabled")).toBe("true");
  });

  it("stays where it is when kinds are gone through by keyboard", () => {
    const kinds = find<HTMLSelectElement>(".ce-kind");
    kinds.focus();
    press(kinds, "ArrowDown");
    kinds.value = "heading2";
    kinds.dispatchEvent(new Event("change"));
    expect(document.activeElement).toBe(kinds);
    expect(view().state.doc.child(0).attrs.level).toBe(2);
  });

  it("tells its keys", () => {
    expect(tool("bold").getAttribute("aria-keyshortcuts")).toBe("Control+B");
    expect(tool("redo").getAttribute("aria-keyshortcuts")).toBe("Control+Shift+Z Control+Y");
  });
});
