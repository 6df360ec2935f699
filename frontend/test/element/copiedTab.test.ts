import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EditorView } from "prosemirror-view";
import { CommuniqueEditor, CommuniqueKeptWords } from "../../src/editor";
import { block, doc } from "../helpers";
import { openEditor, type OtherEnd } from "./openEditor";

const start = doc(block(1, "paragraph", "CTOs met."));
const options = { storageKey: "words" };
/** The names of the tabs that live beside this one. */
const living = new Set<string>();
let editor: CommuniqueEditor;
let end: OtherEnd;

/** Locks as a browser has them: whoever waits for one that a living tab holds gives up after a while. */
const locks = {
  request: async (name: string, { ifAvailable }: LockOptions, then: (lock: Lock | null) => unknown) => {
    if (!living.has(name)) return then({ name, mode: "exclusive" });
    if (ifAvailable) return then(null);
    throw new DOMException("Waited too long", "TimeoutError");
  },
};

const soon = () => vi.advanceTimersByTimeAsync(0);
const view = () => (editor as unknown as { session: { text: EditorView } }).session.text;
const tab = () => sessionStorage.getItem("words:tab") ?? "";
const seen = (selector: string) => editor.querySelector(selector)?.textContent ?? "";

/** The tab writes without a network; what it keeps of that. */
async function writes(words: string): Promise<string> {
  end.cut();
  view().dispatch(view().state.tr.insertText(words, view().state.doc.content.size - 1));
  vi.advanceTimersByTime(300);
  return localStorage.getItem(`words:${tab()}`) ?? "";
}

async function opens(): Promise<void> {
  end = openEditor(editor, start, options, end?.authority);
  await soon();
  end.connect();
  end.flow();
  await soon();
}

beforeEach(async () => {
  vi.useFakeTimers();
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  living.clear();
  localStorage.clear();
  sessionStorage.clear();
  editor = document.createElement("communique-editor") as CommuniqueEditor;
  document.body.replaceChildren(editor);
  end = openEditor(editor, start, options);
  await opens();
});
afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(navigator, "locks");
  vi.clearAllTimers();
  vi.useRealTimers();
});

/** Another page with storage of its own: the words of the one before are there under a name that this page never had. */
function copied(name: string, kept: string): void {
  editor.remove();
  editor = document.createElement("communique-editor") as CommuniqueEditor;
  document.body.replaceChildren(editor);
  localStorage.clear();
  localStorage.setItem(`words:${name}`, kept);
  sessionStorage.setItem("words:tab", name);
}

describe("a tab", () => {
  it("goes on under its name when it was loaded again", async () => {
    const kept = await writes(" Kept.");
    copied("beforexx", kept);
    await opens();
    expect(tab()).toBe("beforexx");
    expect(view().state.doc.textContent).toBe("CTOs met. Kept.");
    expect(localStorage.length).toBe(0);
  });

  it("that was copied takes another name, and none of the words of the first", async () => {
    const kept = await writes(" Of the first.");
    copied("firstxxx", kept);
    living.add("words:firstxxx");
    await opens();
    expect(tab()).not.toBe("firstxxx");
    expect(view().state.doc.textContent).toBe("CTOs met.");
    expect(seen(".ce-owns")).toBe("");
    expect(localStorage.getItem("words:firstxxx")).toBe(kept);
  });

  it("offers the words of others when they are gone, not while they live", async () => {
    const kept = await writes(" Of another.");
    copied("otherxxx", kept);
    sessionStorage.clear();
    living.add("words:otherxxx");
    await opens();
    expect(seen(".ce-owns")).toBe("");
    living.clear();
    sessionStorage.clear();
    await opens();
    expect(seen(".ce-own-text")).toContain("Of another.");
  });

  it("that lives keeps its words also where the text is only read", async () => {
    const kept = await writes(" Of another.");
    copied("sleeping", kept);
    living.add("words:sleeping");
    const reading = document.createElement("communique-kept-words") as CommuniqueKeptWords;
    reading.open(options);
    await soon();
    expect(reading.childElementCount).toBe(0);
    expect(localStorage.getItem("words:sleeping")).toBe(kept);
  });
});
