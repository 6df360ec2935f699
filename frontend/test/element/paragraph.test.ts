import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { CommuniqueParagraph } from "../../src/editor";
import { divideBlock } from "../../src/editor/writing/blockCommands";
import { block, doc } from "../helpers";

const start = doc(block(2, "paragraph", "CTOs met."));
let element: CommuniqueParagraph;
let told: string[];

const view = () => (element as unknown as { view: EditorView }).view;
const seen = () => view().state.doc.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  element = document.createElement("communique-paragraph") as CommuniqueParagraph;
  told = [];
  element.addEventListener("communique-wording", (event) => told.push((event as CustomEvent<string>).detail));
  document.body.replaceChildren(element);
  element.open({ doc: JSON.stringify(start.toJSON()), language: "en" });
});
afterEach(() => {
  element.remove();
  vi.clearAllTimers();
  vi.useRealTimers();
});

describe("a paragraph by itself", () => {
  it("tells what becomes of it, soon and once", () => {
    view().dispatch(view().state.tr.insertText(" In", 10));
    view().dispatch(view().state.tr.insertText(" Norhaven.", 13));
    expect(told).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(told).toEqual([element.wording]);
    expect(JSON.parse(element.wording).content[0].content[0].text).toBe("CTOs met. In Norhaven.");
  });

  it("stays one paragraph, and says so", () => {
    view().dispatch(view().state.tr.setSelection(TextSelection.create(view().state.doc, 5)));
    divideBlock(view().state, view().dispatch, view());
    expect(view().state.doc.childCount).toBe(1);
    expect(seen()).toBe("CTOs met.");
    expect(element.textContent).toContain("A proposal is one paragraph.");
  });

  it("has the tools that change words and no others", () => {
    const tools = [...element.querySelectorAll("[role=toolbar] button")].map((tool) =>
      tool.getAttribute("aria-label"),
    );
    expect(tools).toEqual(["Bold", "Italic", "Link", "Footnote", "Undo", "Redo"]);
    expect(element.querySelector("select")).toBeNull();
  });

  it("says what is written here", () => {
    expect(element.querySelector("[role=textbox]")?.getAttribute("aria-label")).toBe("Proposed wording");
  });

  it("tells nothing after it is gone", () => {
    view().dispatch(view().state.tr.insertText("!", 10));
    element.remove();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
  });
});
