import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PeopleHere, type PersonHere } from "../../src/editor/people/peopleHere";
import { Words } from "../../src/editor/words";

const person = (client: string, name: string, you = false): PersonHere => ({
  client,
  person: name,
  name,
  colour: 1,
  you,
});
const me = person("me", "Kari Lund", true);
const ada = person("a", "Adaeze Okafor");
const mei = person("b", "Mei Chen");
let here: PeopleHere;

const voice = () => here.dom.querySelector("[role=status]")!.textContent;
const row = () => here.dom.querySelector("button")!;
const names = () => [...here.dom.querySelectorAll("li")].map((line) => line.lastChild!.textContent);

beforeEach(() => {
  vi.useFakeTimers();
  here = new PeopleHere(new Words());
  document.body.replaceChildren(here.dom);
});
afterEach(() => {
  here.stop();
  vi.useRealTimers();
});

describe("the list of who is here", () => {
  it("names everybody, oneself first", () => {
    here.show([ada, mei, me]);
    expect(names()).toEqual(["Kari Lund (you)", "Adaeze Okafor", "Mei Chen"]);
    expect(row().textContent).toBe("3 people hereKLAOMC");
  });

  it("counts those who have no room in the row", () => {
    here.show([me, ...Array.from({ length: 7 }, (_, n) => person(`c${n}`, `P ${n}`))]);
    expect(row().querySelectorAll(".ce-avatar")).toHaveLength(5);
    expect(row().textContent).toContain("+3");
    expect(names()).toHaveLength(8);
  });

  it("names somebody with two windows once", () => {
    here.show([me, ada, person("a2", "Adaeze Okafor"), person("me2", "Kari Lund")]);
    expect(names()).toEqual(["Kari Lund (you), 2 windows", "Adaeze Okafor, 2 windows"]);
    expect(row().querySelector(".ce-voice")?.textContent).toBe("2 people here");
  });

  it("names two people with one name both", () => {
    here.show([me, ada, { ...ada, client: "a2", person: "another" }]);
    expect(names()).toEqual(["Kari Lund (you)", "Adaeze Okafor", "Adaeze Okafor"]);
  });

  it("opens on request and closes with Escape", () => {
    here.show([me, ada]);
    const list = here.dom.querySelector("ul")!;
    expect(list.hidden).toBe(true);
    row().click();
    expect(list.hidden).toBe(false);
    expect(row().getAttribute("aria-expanded")).toBe("true");
    row().dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(list.hidden).toBe(true);
  });

  it("tells comings and goings together, after a while, and not the first list", () => {
    here.show([me, ada]);
    vi.advanceTimersByTime(10_000);
    expect(voice()).toBe("");
    here.show([me, ada, mei]);
    here.show([me, mei]);
    expect(voice()).toBe("");
    vi.advanceTimersByTime(4000);
    expect(voice()).toBe("Here now: Mei Chen. No longer here: Adaeze Okafor.");
  });

  it("says nothing of somebody who was away for a moment, or opened another tab", () => {
    here.show([me, ada]);
    vi.advanceTimersByTime(10_000);
    here.show([me]);
    here.show([me, ada, person("a2", "Adaeze Okafor")]);
    vi.advanceTimersByTime(10_000);
    expect(voice()).toBe("");
  });

  it("is not there while nobody is known", () => {
    here.show([]);
    expect(here.dom.hidden).toBe(true);
  });
});
