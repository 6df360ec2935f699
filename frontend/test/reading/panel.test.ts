import { beforeEach, describe, expect, it } from "vitest";
import { CommuniqueRemarks, type RemarksOptions } from "../../src/reading/remarks";
import type { Remark } from "../../src/reading/remark";
import { answered, proposal, remark } from "./remarks";

customElements.define("communique-remarks", CommuniqueRemarks);
Element.prototype.scrollIntoView ??= () => undefined;

let panel: CommuniqueRemarks;
let wanted: Record<string, unknown>[];

function opened(remarks: Remark[], other: Partial<RemarksOptions> = {}): void {
  panel.open({
    labels: {},
    language: "en",
    zone: "UTC",
    since: 0,
    answers: true,
    comments: true,
    empty: "Nothing was said about this text yet.",
    hint: "",
    places: [
      { block: "b1", number: null },
      { block: "b2", number: 1 },
      { block: "b3", number: 2 },
    ],
    remarks,
    ...other,
  });
}

beforeEach(() => {
  document.body.innerHTML = '<div class="three-columns"></div>';
  panel = document.createElement("communique-remarks") as CommuniqueRemarks;
  document.body.firstElementChild!.append(panel);
  wanted = [];
  panel.addEventListener("communique-act", (event) => wanted.push((event as CustomEvent).detail));
});

function words(selector: string): string {
  return panel.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

function button(name: string): HTMLButtonElement {
  const found = [...panel.querySelectorAll("button")].find((one) => one.textContent?.trim() === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function names(): (string | undefined)[] {
  return [...panel.querySelectorAll<HTMLElement>(".remark")].map((one) => one.dataset.id);
}

function key(key: string, other: KeyboardEventInit = {}): void {
  const at =
    document.activeElement && panel.contains(document.activeElement) ? document.activeElement : panel;
  at.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...other }),
  );
}

function current(): string | undefined {
  return panel.querySelector<HTMLElement>("[aria-current]")?.dataset.id;
}

function types(reason: string): void {
  const field = panel.querySelector("textarea")!;
  field.value = reason;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const disposable: Partial<Remark> = { may: ["dispose"] };

describe("what was said", () => {
  it("stands by paragraph, with who said it, and markup in it is words", () => {
    opened([
      remark("r1", { words: "<img src=x onerror=alert(1)>", quote: "<b>rivers</b>" }),
      remark("r2", { block: "b3", place: 2 }),
    ]);
    expect(words(".remarks-group h3")).toBe("¶1");
    expect(words(".remark-who")).toBe("Norland · Jonas Berg");
    expect(words(".remark-words")).toBe("<img src=x onerror=alert(1)>");
    expect(panel.querySelector("img, b")).toBeNull();
  });

  it("says what it is besides its words", () => {
    opened([
      remark("r1", {
        withdrawn: true,
        open: false,
        orphaned: true,
        draftersNote: true,
        onBehalfOf: "Ingrid Solheim",
        round: "round 1, on Rev.0",
      }),
    ]);
    const heading = words(".remark-heading");
    for (const part of [
      "withdrawn",
      "its words are gone",
      "drafters’ note",
      "on behalf of Ingrid Solheim",
      "round 1",
    ])
      expect(heading).toContain(part);
  });

  it("is shortened when it is long, and read in full when somebody wants to", () => {
    opened([remark("long", { words: "word ".repeat(2_000).trim() })]);
    expect(words(".remark-words").length).toBeLessThan(500);
    button("Read all of it").click();
    expect(words(".remark-words")).toHaveLength(9_999);
    button("Shorten").click();
    expect(words(".remark-words").length).toBeLessThan(500);
  });

  it("gives way to a sentence when there is nothing", () => {
    opened([]);
    expect(words(".empty")).toBe("Nothing was said about this text yet.");
  });

  it("takes what is new and lets go of what is gone", () => {
    opened([remark("r1"), remark("r2", { at: 2_000 })]);
    panel.put({ places: [{ block: "b2", number: 7 }], remarks: [remark("r3", { at: 3_000 })], gone: ["r1"] });
    expect(names()).toEqual(["r2", "r3"]);
    expect(words(".remarks-group h3")).toBe("¶7 2");
  });

  it("offers only what may be done", () => {
    opened([proposal("p1", "b2", { may: ["reply", "stand"] })], { answers: false });
    button("Support").click();
    button("Reply").click();
    expect(wanted).toEqual([
      { act: "stand", side: "SUPPORTS", id: "p1" },
      { act: "reply", id: "p1" },
    ]);
    expect(() => button("Answer")).toThrow();
    expect(panel.querySelector(".remarks-progress")).toBeNull();
  });

  it("takes support back with the same button", () => {
    const supported = proposal("p1", "b2", { may: ["stand"] });
    supported.proposal!.own = "SUPPORTS";
    opened([supported]);
    button("Support no longer").click();
    expect(wanted).toEqual([{ act: "stand", side: "NEITHER", id: "p1" }]);
  });
});

describe("the secretariat at the keyboard", () => {
  const three = [
    remark("r1", { ...disposable, at: 1 }),
    remark("r2", { ...answered, ...disposable, at: 2 }),
    remark("r3", { ...disposable, at: 3 }),
  ];

  it("goes from one to the next, and over what is answered", () => {
    opened(three);
    key("j");
    expect(current()).toBe("r1");
    key("j");
    expect(current()).toBe("r2");
    key("k");
    key("J");
    expect(current()).toBe("r3");
    key("j");
    expect(current()).toBe("r3");
  });

  it("answers with a reason and goes on when the answer is there", () => {
    opened(three);
    key("j");
    key("a");
    types("Agreed");
    key("Enter", { ctrlKey: true });
    expect(wanted).toEqual([{ act: "dispose", id: "r1", outcome: "ACCEPTED", reason: "Agreed", seen: 0 }]);
    expect(button("Answer and go on").disabled).toBe(true);
    key("Enter", { ctrlKey: true });
    expect(wanted).toHaveLength(1);
    panel.put({ places: [], remarks: [remark("r1", { ...answered, ...disposable, at: 1 })], gone: [] });
    panel.answered("r1");
    expect(current()).toBe("r3");
    expect(words(".remarks-progress")).toContain("2 of 3 answered");
  });

  it("is asked for the reason, and keeps it when the answer is refused", () => {
    opened(three);
    key("j");
    key("r");
    types("  ");
    button("Answer and go on").click();
    expect(wanted).toEqual([]);
    expect(words("[role=alert]")).toBe("A reason is needed.");
    types("Outside of the scope");
    button("Answer and go on").click();
    panel.refused("r1");
    expect(panel.querySelector("textarea")!.value).toBe("Outside of the scope");
    expect(button("Answer and go on").disabled).toBe(false);
  });

  it("never answers over the answer of somebody who was quicker", () => {
    opened(three);
    key("j");
    key("r");
    types("Mine");
    panel.put({ places: [], remarks: [remark("r1", { ...answered, ...disposable, at: 1 })], gone: [] });
    expect(words("[role=alert]")).toContain("Ada Okafor has answered this meanwhile");
    expect(panel.querySelector("textarea")!.value).toBe("Mine");
    key("Enter", { ctrlKey: true });
    expect(wanted).toEqual([{ act: "dispose", id: "r1", outcome: "REJECTED", reason: "Mine", seen: 0 }]);
    panel.refused("r1");
    expect(panel.querySelector("textarea")!.value).toBe("Mine");
  });

  it("means the remark that has the focus", () => {
    opened(three);
    key("j");
    panel.querySelector<HTMLElement>("#said-r3")!.focus();
    key("n");
    types("Noted");
    key("Enter", { ctrlKey: true });
    expect(wanted).toEqual([{ act: "dispose", id: "r3", outcome: "NOTED", reason: "Noted", seen: 0 }]);
  });

  it("begins at the top again when the last one is answered", () => {
    opened(three);
    panel.querySelector<HTMLElement>("#said-r3")!.focus();
    key("n");
    panel.answered("r3");
    expect(current()).toBe("r1");
  });

  it("keeps what is being typed while others act", () => {
    opened(three);
    key("j");
    key("n");
    types("Half a rea");
    panel.put({ places: [], remarks: [remark("r9", { at: 9 })], gone: [] });
    expect(panel.querySelector("textarea")!.value).toBe("Half a rea");
  });

  it("types letters in a field as letters", () => {
    opened(three);
    key("j");
    key("n");
    const field = panel.querySelector("textarea")!;
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true, composed: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "r", bubbles: true, composed: true }));
    expect(current()).toBe("r1");
    expect(button("Note").getAttribute("aria-pressed")).toBe("true");
  });

  it("uses a reason again that was given before", () => {
    opened(three);
    key("j");
    key("a");
    const list = panel.querySelector<HTMLSelectElement>(".answer-foot select")!;
    expect(list.options[1].value).toBe("Noted");
    list.selectedIndex = 1;
    list.dispatchEvent(new Event("change"));
    expect(panel.querySelector("textarea")!.value).toBe("Noted");
  });

  it("merges what collides and is warned of what overlaps", () => {
    const colliding = proposal("p1", "b2", disposable);
    colliding.proposal!.fit = "COLLIDES";
    opened([
      colliding,
      proposal("p2", "b2", { ...disposable, at: 2_000 }),
      proposal("p3", "b2", { ...disposable, at: 3_000 }),
    ]);
    key("j");
    expect(() => button("Accept")).toThrow();
    key("c");
    expect(wanted).toEqual([{ act: "merge", id: "p1", reason: "" }]);
    key("j");
    key("a");
    expect(words(".remark-current")).toContain("2 other open proposals on this paragraph");
  });

  it("answers editorial ones at once", () => {
    const editorial: Partial<Remark> = { ...disposable, kind: "EDITORIAL" };
    opened([remark("e1", editorial), remark("e2", { ...editorial, at: 2_000 }), remark("t1", disposable)]);
    button("Answer 2 editorial ones at once").click();
    expect(wanted).toEqual([{ act: "together", ids: ["e1", "e2"] }]);
  });
});

describe("what somebody looks for", () => {
  it("is one kind or one organization, and what a link leads to is shown anyway", () => {
    opened([remark("r1"), remark("r2", { ...answered, organization: "Estavia", at: 2_000 })]);
    const [kinds, voices] = panel.querySelectorAll("select");
    kinds.value = "open";
    kinds.dispatchEvent(new Event("change"));
    expect(names()).toEqual(["r1"]);
    panel.show("r2");
    expect(names()).toEqual(["r1", "r2"]);
    expect(current()).toBe("r2");
    voices.value = "0";
    voices.dispatchEvent(new Event("change"));
    expect(names()).toEqual(["r2"]);
  });

  it("is found by a reply to it", () => {
    opened([remark("r1"), remark("r2", { at: 2_000, replies: [remark("reply")] })]);
    panel.show("reply");
    expect(current()).toBe("r2");
  });
});
