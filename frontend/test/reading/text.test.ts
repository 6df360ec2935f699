import { beforeEach, describe, expect, it, vi } from "vitest";
import { CommuniqueReading, type Line, type ReadingOptions } from "../../src/reading/reading";
import { CommuniqueRemarks } from "../../src/reading/remarks";
import type { Remark } from "../../src/reading/remark";
import { answered, proposal, remark } from "./remarks";

vi.stubGlobal(
  "IntersectionObserver",
  class {
    observe() {}
    disconnect() {}
  },
);
Range.prototype.getBoundingClientRect ??= () => new DOMRect();
Element.prototype.scrollIntoView ??= () => undefined;
customElements.define("communique-reading", CommuniqueReading);
customElements.define("communique-remarks", CommuniqueRemarks);

let text: CommuniqueReading;
let panel: CommuniqueRemarks;
let wanted: Record<string, unknown>[];

function line(id: string, words: string, other: Partial<Line> = {}): Line {
  return {
    id,
    number: 1,
    level: null,
    plain: "",
    html: `<p>${words}</p>`,
    changed: false,
    removed: false,
    ...other,
  };
}

const LINES = [
  line("b1", "Rivers", { number: null, level: 1, plain: "Rivers", html: "<h2>Rivers</h2>" }),
  line("b2", "They spoke of rivers.", { number: 1, changed: true }),
  line("b3", "It rained.", { number: 2 }),
  line("b4", "It stopped.", { number: null, changed: true, removed: true }),
  line("b5", "Every drop is counted.", { number: 3, changed: true }),
];

function opened(remarks: Remark[], other: Partial<ReadingOptions> = {}): void {
  text.open({
    labels: {},
    language: "en",
    lang: "en",
    title: "On rivers",
    meeting: "Norhaven",
    lines: LINES,
    notes: "",
    participants: "Norland; Estavia.",
    comments: true,
    proposes: true,
    marked: true,
    ...other,
  });
  panel.open({
    labels: {},
    language: "en",
    zone: "UTC",
    since: 0,
    answers: false,
    comments: true,
    empty: "",
    hint: "",
    places: [],
    remarks,
  });
}

beforeEach(() => {
  document.body.innerHTML = '<div class="three-columns"></div>';
  text = document.createElement("communique-reading") as CommuniqueReading;
  panel = document.createElement("communique-remarks") as CommuniqueRemarks;
  document.body.firstElementChild!.append(text, panel);
  wanted = [];
  text.addEventListener("communique-act", (event) => wanted.push((event as CustomEvent).detail));
});

function named(name: string): HTMLButtonElement {
  const found = [...text.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

/** All words from one paragraph to another. */
function select(first: string, last: string): void {
  const words = (line: string) => text.querySelector(`${line} .line-words`)!;
  document.getSelection()!.setBaseAndExtent(words(first), 0, words(last), words(last).childNodes.length);
  document.dispatchEvent(new Event("selectionchange"));
}

describe("a text that is read", () => {
  it("has numbers, a title, and who took part", () => {
    opened([]);
    expect(text.querySelector(".text-title")!.textContent).toBe("On rivers");
    expect([...text.querySelectorAll(".line-number")].map((one) => one.textContent)).toEqual([
      "",
      "1",
      "2",
      "",
      "3",
    ]);
    expect(text.querySelector(".text-participants p")!.textContent).toBe("Norland; Estavia.");
  });

  it("lets people comment and propose, also on a heading, but not on what was removed", () => {
    opened([]);
    named("Comment on paragraph 1").click();
    named("Comment on the heading Rivers").click();
    named("Propose a change to paragraph 3").click();
    expect(wanted).toEqual([
      { act: "comment", block: "b2" },
      { act: "comment", block: "b1" },
      { act: "propose", block: "b5" },
    ]);
    expect(text.querySelectorAll(".line")[3].querySelectorAll("button")).toHaveLength(0);
  });

  it("lets people comment on words that they select, and says of which paragraph when they select more", () => {
    opened([]);
    select("#line-b2", "#line-b2");
    named("Comment on these words").click();
    select("#line-b2", "#line-b3");
    named("Comment on the selected words of paragraph 1").click();
    select("#line-b1", "#line-b2");
    named("Comment on the selected words of the heading").click();
    expect(wanted).toEqual([
      { act: "passage", block: "b2", from: 0, to: 21, quote: "They spoke of rivers." },
      { act: "passage", block: "b2", from: 0, to: 21, quote: "They spoke of rivers." },
      { act: "passage", block: "b1", from: 0, to: 6, quote: "Rivers" },
    ]);
    document.getSelection()!.removeAllRanges();
    document.dispatchEvent(new Event("selectionchange"));
    expect(text.querySelector(".passage-button")).toBeNull();
  });

  it("offers nothing to those who only read", () => {
    opened([], { comments: false, proposes: false });
    expect(text.querySelectorAll(".line-margin button")).toHaveLength(0);
  });

  it("counts one change as one", () => {
    opened([], { lines: LINES.slice(0, 3) });
    expect(text.querySelector("[role=status]")!.textContent!.trim()).toBe("1 change");
  });

  it("leads from change to change, and stays at the ends", () => {
    opened([]);
    const said = () => text.querySelector("[role=status]")!.textContent!.trim();
    expect(said()).toBe("3 changes");
    const key = (key: string) =>
      text.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
    key("n");
    expect(said()).toBe("Change 1 of 3");
    expect(document.activeElement?.id).toBe("line-b2");
    key("n");
    expect(document.activeElement?.textContent).toContain("It stopped.");
    key("n");
    key("n");
    expect(said()).toBe("Change 3 of 3");
    expect(document.activeElement?.id).toBe("line-b5");
    named("Previous change").click();
    expect(said()).toBe("Change 2 of 3");
  });
});

describe("a form in the text", () => {
  function form(): HTMLElement {
    const element = document.createElement("div");
    document.body.append(element);
    return element;
  }

  const lineOf = (element: HTMLElement) => element.closest(".line")?.id;

  it("stands at its paragraph, whatever is heard meanwhile, until it is taken back", () => {
    opened([]);
    const element = form();
    text.place(element, "b3");
    expect(lineOf(element)).toBe("line-b3");
    panel.put({ places: [], remarks: [remark("r1", { block: "b3" })], gone: [] });
    expect(lineOf(element)).toBe("line-b3");
    text.takeBack();
    expect(element.isConnected).toBe(false);
    expect(document.activeElement?.id).toBe("line-b3");
  });

  it("stands below a text without its paragraph", () => {
    opened([]);
    const element = form();
    text.place(element, "b3");
    opened([], { lines: LINES.slice(0, 2) });
    expect(lineOf(element)).toBeUndefined();
    expect(text.contains(element)).toBe(true);
    opened([]);
    expect(lineOf(element)).toBe("line-b3");
    text.takeBack();
  });
});

describe("what was said, in the text", () => {
  it("is counted beside its paragraph and leads to it", () => {
    opened([remark("r1"), remark("r2", { at: 2_000 }), remark("whole", { block: null, place: -1 })]);
    const mark = named("2 remarks on paragraph 1");
    mark.click();
    expect(panel.querySelector<HTMLElement>("[aria-current]")?.dataset.id).toBe("r1");
    panel.put({ places: [], remarks: [], gone: ["r1"] });
    expect(named("1 remark on paragraph 1")).toBe(mark);
  });

  it("is not marked in a text on which it does not hang", () => {
    opened([remark("r1")], { marked: false });
    expect(text.querySelector(".said")).toBeNull();
  });

  it("stands in place as it was proposed, with the name of who proposes it, while it is open", () => {
    opened([
      proposal("p1", "b2", { words: "They did" }),
      proposal("p2", "b2", { organization: "Estavia", at: 2_000 }),
      proposal("p3", "b3", answered),
    ]);
    expect(text.querySelector(".proposed-one")).toBeNull();
    named("2 proposals").click();
    const shown = [...text.querySelectorAll(".proposed-one")].map((one) =>
      one.textContent!.replace(/\s+/g, " ").trim(),
    );
    expect(shown).toEqual(["Norland proposes lakes They did", "Estavia proposes lakes Words of p2"]);
    named("Hide the proposals").click();
    expect(text.querySelector(".proposed-one")).toBeNull();
    text.querySelector<HTMLInputElement>(".text-all-proposed input")!.click();
    expect(text.querySelectorAll(".proposed-one")).toHaveLength(2);
  });
});
