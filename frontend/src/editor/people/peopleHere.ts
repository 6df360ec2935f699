import { make } from "../dom";
import type { Words } from "../words";
import { Comings } from "./comings";
import { colourOf, initials, type Person } from "./person";

/** Somebody in the list; one of them is the reader. */
export interface PersonHere extends Person {
  you?: boolean;
}

const MOST = 5;
let lists = 0;

/** Who is here: a row of initials, and their names in a list that opens from it. */
export class PeopleHere {
  readonly dom: HTMLElement;
  private readonly words: Words;
  private readonly row: HTMLButtonElement;
  private readonly list: HTMLElement;
  private readonly comings: Comings;
  private shown = "";
  private pinned = false;
  private near = false;

  constructor(words: Words) {
    this.words = words;
    this.comings = new Comings(words);
    const id = `ce-people-${++lists}`;
    this.list = make("ul", { id, class: "ce-people-list", hidden: true });
    this.row = make("button", {
      type: "button",
      class: "ce-people-row",
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => this.open(!this.pinned, this.near),
      focus: () => this.row.matches(":focus-visible") && this.open(this.pinned, true),
      blur: () => this.open(false, false),
    });
    this.dom = make("div", { class: "ce-people", hidden: true }, this.row, this.list, this.comings.voice);
    this.dom.addEventListener("pointerenter", (event) => this.hover(event, true));
    this.dom.addEventListener("pointerleave", (event) => this.hover(event, false));
    this.dom.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.list.hidden) return;
      event.stopPropagation();
      this.open(false, false);
    });
  }

  /** Shows who is here now. The first list is not told aloud, what changes later is. */
  show(people: readonly PersonHere[]): void {
    const all = [...people].sort((a, b) => Number(b.you ?? false) - Number(a.you ?? false));
    // Nobody is known to be here while one's own line is gone: that is no news of the others.
    if (all.length > 0) this.comings.show(all.filter((person) => !person.you));
    const windows = new Map<string, number>();
    for (const { person } of all) windows.set(person, (windows.get(person) ?? 0) + 1);
    // Somebody with two windows is one person; their cursors stay two.
    const sorted = all.filter(({ person }, i) => all.findIndex((one) => one.person === person) === i);
    const now = JSON.stringify(all);
    if (now === this.shown) return;
    this.shown = now;
    this.dom.hidden = sorted.length === 0;
    const more = sorted.length - MOST;
    const count = make("span", { class: "ce-voice" }, this.words.count("here.count", sorted.length));
    this.row.replaceChildren(count, ...sorted.slice(0, MOST).map(avatar));
    if (more > 0) this.row.append(make("span", { class: "ce-more", "aria-hidden": "true" }, `+${more}`));
    this.list.replaceChildren(
      ...sorted.map((person) =>
        make("li", {}, avatar(person), make("span", {}, this.name(person, windows.get(person.person) ?? 1))),
      ),
    );
  }

  /** Ends what waits to be told. */
  stop(): void {
    this.comings.stop();
  }

  private name(person: PersonHere, windows: number): string {
    const name = person.you ? this.words.say("here.you", { name: person.name }) : person.name;
    return windows > 1 ? `${name}, ${this.words.count("here.windows", windows)}` : name;
  }

  private hover(event: Event, near: boolean): void {
    if ((event as PointerEvent).pointerType === "mouse") this.open(this.pinned, near);
  }

  private open(pinned: boolean, near: boolean): void {
    this.pinned = pinned;
    this.near = near;
    this.list.hidden = !pinned && !near;
    this.row.setAttribute("aria-expanded", String(!this.list.hidden));
  }
}

function avatar(person: PersonHere): HTMLElement {
  const look = {
    class: "ce-avatar",
    "aria-hidden": "true",
    "data-colour": colourOf(person),
    "data-you": person.you === true,
  };
  return make("span", look, initials(person.name));
}
