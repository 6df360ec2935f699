import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PersonAt } from "../../src/editor/people/person";
import { peopleIn, presence, showPeople, wroteHere } from "../../src/editor/people/presence";
import { schema } from "../../src/schema";
import { block, doc, id } from "../helpers";

const start = doc(block(1, "paragraph", "CTOs met in Norhaven."), block(2, "paragraph", "They agreed."));
const ada = { client: "a", person: "Adaeze Okafor", name: "Adaeze Okafor", colour: 1 };
const mei = { client: "b", person: "Mei Chen", name: "Mei Chen", colour: 2 };
let view: EditorView;

const show = (...people: PersonAt[]) => view.dispatch(showPeople(view.state.tr, people));
const caret = (client: string) => view.dom.querySelector<HTMLElement>(`.ce-caret[data-client=${client}]`);
const places = () => peopleIn(view.state).map(({ anchor, head }) => [anchor, head]);

beforeEach(() => {
  vi.useFakeTimers();
  view = new EditorView(document.body, { state: EditorState.create({ doc: start, plugins: [presence()] }) });
});
afterEach(() => {
  view.destroy();
  vi.useRealTimers();
});

describe("the others in the text", () => {
  it("are shown by cursor, name, initials and a marked selection, and not read aloud", () => {
    show({ ...ada, anchor: 1, head: 5 });
    expect(caret("a")!.textContent).toBe("Adaeze OkaforAO");
    expect(caret("a")!.getAttribute("aria-hidden")).toBe("true");
    expect(view.dom.querySelector(".ce-selected")!.textContent).toBe("CTOs");
    expect(view.dom.querySelector(".ce-selected")!.getAttribute("data-colour")).toBe("1");
    expect(view.state.doc.eq(start)).toBe(true);
  });

  it("show their name when they move, and their initials after three seconds", () => {
    show({ ...ada, anchor: 5, head: 5 }, { ...mei, anchor: 7, head: 7 });
    vi.advanceTimersByTime(2000);
    show({ ...ada, anchor: 5, head: 5 }, { ...mei, anchor: 9, head: 9 });
    vi.advanceTimersByTime(1100);
    expect(caret("a")!.hasAttribute("data-fresh")).toBe(false);
    expect(caret("b")!.hasAttribute("data-fresh")).toBe(true);
    vi.advanceTimersByTime(2000);
    expect(caret("b")!.hasAttribute("data-fresh")).toBe(false);
  });

  it("move with the text", () => {
    show({ ...ada, anchor: 6, head: 9 });
    view.dispatch(view.state.tr.insertText("The ", 1));
    expect(places()).toEqual([[10, 13]]);
    view.dispatch(view.state.tr.delete(1, 24));
    expect(places()).toEqual([[1, 1]]);
  });

  it("go on behind their own words, and stay before those of somebody else", () => {
    show({ ...ada, anchor: 5, head: 5 }, { ...mei, anchor: 5, head: 5 });
    view.dispatch(wroteHere(view.state.tr.insertText("!", 5), ["a"]));
    expect(places()).toEqual([
      [6, 6],
      [5, 5],
    ]);
  });

  it("are gone when they are missing from the list", () => {
    show({ ...ada, anchor: 1, head: 5 });
    show();
    expect(caret("a")).toBeNull();
    expect(view.dom.querySelector(".ce-selected")).toBeNull();
  });

  it("can stand at a wrong place, in a footnote or between blocks without harm", () => {
    const note = schema.nodes.footnote.create(null, schema.text("Words"));
    const words = schema.nodes.paragraph.create({ id: id(3) }, [schema.text("One"), note]);
    view.dispatch(view.state.tr.insert(0, words));
    show(
      { ...ada, anchor: -4, head: 1e9 },
      { ...mei, anchor: 6, head: 6 },
      { client: "c", person: "c", name: "", colour: NaN, anchor: 0, head: 0 },
    );
    expect(view.dom.querySelectorAll("p > .ce-caret")).toHaveLength(3);
    expect(caret("c")!.textContent).toBe("?");
  });

  it("leave the words alone while names shrink", () => {
    show({ ...ada, anchor: 5, head: 5 });
    const words = view.dom.querySelector("p")!.firstChild;
    vi.advanceTimersByTime(4000);
    expect(view.dom.querySelector("p")!.firstChild).toBe(words);
  });
});
