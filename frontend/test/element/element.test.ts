import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { CommuniqueEditor } from "../../src/editor";
import { labels } from "../../src/editor/labels";
import { block, doc, id } from "../helpers";
import { openEditor, type OtherEnd } from "./openEditor";

const start = doc(block(1, "heading", "Opening", { level: 1 }), block(2, "paragraph", "CTOs met."));
const options = { storageKey: "words", language: "en", zone: "Asia/Tokyo" };
let editor: CommuniqueEditor;
let end: OtherEnd;

const view = () => (editor as unknown as { session: { text: EditorView } }).session.text;
const type = (words: string) =>
  view().dispatch(view().state.tr.insertText(words, view().state.doc.content.size - 1));
const seen = (selector: string) => editor.querySelector(selector)?.textContent ?? null;
const alert = () => seen("[role=alert].ce-status-alert");
const press = (words: string) =>
  [...editor.querySelectorAll("button")].find((button) => button.textContent === words)!.click();

beforeEach(() => {
  vi.useFakeTimers({ now: 10_000 });
  localStorage.clear();
  sessionStorage.clear();
  editor = document.createElement("communique-editor") as CommuniqueEditor;
  document.body.replaceChildren(editor);
  end = openEditor(editor, start, options);
});
afterEach(() => {
  editor.remove();
  vi.clearAllTimers();
  vi.useRealTimers();
});

describe("the element", () => {
  it("shows the time of saving in the reader's zone, and only after the commit", () => {
    type(" Gladly.");
    expect(seen(".ce-status")).toBe("Saving…");
    end.flow();
    expect(seen(".ce-status")).toBe("All changes saved 09:00");
    expect(JSON.stringify(end.authority.text.doc)).toContain("CTOs met. Gladly.");
    expect(localStorage.length).toBe(0);
  });

  it("says of another day which one it was", () => {
    type(" Gladly.");
    vi.setSystemTime(3 * 86_400_000);
    end.flow();
    expect(seen(".ce-status")).toBe("All changes saved 1 January 1970, 09:00");
  });

  it("keeps the cursor and the focus where they are when the text comes anew", () => {
    view().focus();
    view().dispatch(view().state.tr.setSelection(TextSelection.create(view().state.doc, 13)));
    end.say({ t: "text", version: 0, season: 0, doc: start.toJSON(), at: 1 });
    expect(view().hasFocus()).toBe(true);
    expect(view().state.selection.head).toBe(13);
  });

  it("takes no address for a link into a text that froze meanwhile", () => {
    editor.querySelector<HTMLButtonElement>(".ce-tool-link")!.click();
    expect(editor.querySelector<HTMLElement>(".ce-link")!.hidden).toBe(false);
    end.cut(4009);
    expect(editor.querySelector<HTMLElement>(".ce-link")!.hidden).toBe(true);
  });

  it("says who the text was opened for", () => {
    end = openEditor(editor, start, { ...options, person: "7d" });
    end.cut();
    vi.advanceTimersByTime(1000);
    end.connect();
    expect(end.up).toMatchObject([{ t: "join", person: "7d" }]);
  });

  it("says that it reconnects, and goes on afterwards", () => {
    end.cut();
    expect(alert()).toBe("Reconnecting: your words are kept");
    type(" More.");
    vi.advanceTimersByTime(1000);
    end.connect();
    end.flow();
    expect(alert()).toBe("");
    expect(JSON.stringify(end.authority.text.doc)).toContain("More.");
  });

  it("goes on with words that were unsent when the page was loaded again", () => {
    end.cut();
    type(" Kept.");
    vi.advanceTimersByTime(300);
    end = openEditor(editor, start, options, end.authority);
    expect(view().state.doc.textContent).toContain("Kept.");
    end.flow();
    expect(JSON.stringify(end.authority.text.doc)).toContain("CTOs met. Kept.");
    expect(localStorage.length).toBe(0);
  });

  it("offers words for copying that stood in what another deleted", () => {
    type(" Gladly.");
    const steps = [{ stepType: "replace", from: 9, to: 20 }];
    end.say({ t: "steps", version: 0, at: 1, runs: [["benxxxxx", "benbatch", 1]], steps });
    expect(view().state.doc.textContent).toBe("Opening");
    expect(seen(".ce-bars [role=alert]")).toContain(labels["lost.deleted"]);
    expect(seen("details .ce-own-text")).toContain("Gladly.");
    expect(view().editable).toBe(true);
  });

  it("offers words for copying when the text froze meanwhile, until they are dismissed", () => {
    type(" Late.");
    end.cut(4009);
    expect(alert()).toBe(labels["status.frozen"]);
    expect(seen(".ce-bars [role=alert]")).toContain(labels["lost.told"]);
    expect(seen("details .ce-own-text")).toContain("Late.");
    expect(view().editable).toBe(false);
    end = openEditor(editor, start, options, end.authority);
    expect(view().state.doc.textContent).not.toContain("Late.");
    expect(seen("details .ce-own-text")).toContain("Late.");
    press(labels["own.dismiss"]);
    expect(seen("details")).toBeNull();
    expect(localStorage.length).toBe(0);
  });

  it("shows the words of a tab that is gone, and never merges them", () => {
    end.cut();
    type(" Of another tab.");
    vi.advanceTimersByTime(300);
    sessionStorage.clear();
    end = openEditor(editor, start, options, end.authority);
    expect(view().state.doc.textContent).not.toContain("another");
    expect(seen("details .ce-own-text")).toContain("Of another tab.");
  });

  it("takes a refused text back and offers it", () => {
    end.authority.refuse = "does-not-fit";
    type(" More.");
    end.flow();
    vi.advanceTimersByTime(1000);
    end.connect();
    end.flow();
    expect(view().state.doc.textContent).not.toContain("More.");
    expect(seen("details .ce-own-text")).toContain("More.");
  });

  it("says why a text is not shown", () => {
    const other = document.createElement("communique-editor") as CommuniqueEditor;
    document.body.append(other);
    let close = (_code: number) => {};
    other.open({
      address: "/coediting/2",
      connect: (_address, events) => ((close = events.closed), { send: () => {}, close: () => {} }),
    });
    expect(other.textContent).toBe("Opening the text…");
    close(4003);
    expect(other.querySelector("[role=alert]")?.textContent).toContain(labels["status.refused"]);
    expect(other.querySelector(".ce-text")).toBeNull();
    other.remove();
  });

  it("goes on where it was moved to another place of the page", () => {
    type(" Moved.");
    const place = document.createElement("div");
    document.body.append(place);
    editor.remove();
    place.append(editor);
    end.connect();
    end.flow();
    expect(JSON.stringify(end.authority.text.doc).match(/Moved/g)).toHaveLength(1);
  });

  it("asks before leaving only while something is unsaved", () => {
    const leave = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(leave()).toBe(false);
    type(" More.");
    expect(leave()).toBe(true);
    end.flow();
    expect(leave()).toBe(false);
  });

  it("says that words cannot be kept on this device, as long as it is so, and asks before leaving", () => {
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("Full", "QuotaExceededError");
    });
    const leave = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    end.cut();
    type(" Homeless.");
    vi.advanceTimersByTime(300);
    expect(alert()).toBe(labels["status.unsafe"]);
    vi.advanceTimersByTime(1000);
    end.connect();
    end.flow();
    expect(alert()).toBe("");
    expect(leave()).toBe(false);
    type(" Late.");
    end.cut(4009);
    expect(alert()).toBe(`${labels["status.frozen"]}. ${labels["status.unsafe"]}`);
    expect(leave()).toBe(true);
    full.mockRestore();
    window.dispatchEvent(new Event("pagehide"));
    expect(alert()).toBe(labels["status.frozen"]);
    expect(Object.values({ ...localStorage }).join()).toContain("Late.");
    expect(leave()).toBe(false);
  });

  it("keeps all words that were ever refused until they are dismissed", () => {
    for (let n = 1; n <= 7; n++) {
      type(` Late ${n}.`);
      end.cut(4009);
      end = openEditor(editor, start, options, end.authority);
    }
    expect(editor.querySelectorAll("details")).toHaveLength(7);
  });

  it("tells the outline after a moment", () => {
    const outlines: unknown[] = [];
    editor.addEventListener("communique-outline", (event) => outlines.push((event as CustomEvent).detail));
    // However busily somebody writes.
    for (let ms = 0; ms < 1100; ms += 100) {
      type(" on");
      vi.advanceTimersByTime(100);
    }
    expect(outlines).toEqual([
      { headings: [{ id: id(1), level: 1, text: "Opening" }], words: 13, paragraphs: 1 },
    ]);
  });

  it("is for reading only when the text is frozen", () => {
    end.cut(4009);
    expect(view().editable).toBe(false);
    const changing = ["toolbar.bold", "toolbar.link", "toolbar.footnote", "toolbar.undo"] as const;
    const tools = [...editor.querySelectorAll(".ce-tool")];
    for (const name of changing) {
      const tool = tools.find(({ ariaLabel }) => ariaLabel === labels[name]);
      expect(tool?.getAttribute("aria-disabled"), name).toBe("true");
    }
  });

  it("shows who is here and where they are, and nobody who is gone", () => {
    const people = [
      { client: "benxxxxx", person: "Ben Osei", name: "Ben Osei" },
      { client: "caraxxxx", person: "Cara Diaz", name: "Cara Diaz" },
    ];
    end.say({ t: "people", people });
    end.say({ t: "cursors", version: 0, cursors: [["benxxxxx", 12, 12]] });
    expect(seen(".ce-people-list")).toContain("Cara Diaz");
    expect(editor.querySelectorAll(".ce-caret")).toHaveLength(1);
    end.say({ t: "people", people: people.slice(1) });
    expect(seen(".ce-people-list")).not.toContain("Ben Osei");
    expect(editor.querySelectorAll(".ce-caret")).toHaveLength(0);
  });
});
