import { make } from "../dom";
import { colourOf, initials, type Person } from "./person";

/** Draws somebody's cursor; it takes no room in the line and is not read aloud. */
export function drawCaret(person: Person, fresh: boolean): HTMLElement {
  const flag = make(
    "span",
    { class: "ce-caret-flag" },
    make("span", { class: "ce-caret-name" }, person.name),
    make("span", { class: "ce-caret-initials" }, initials(person.name)),
  );
  const dom = make(
    "span",
    {
      class: "ce-caret",
      "aria-hidden": "true",
      "data-client": person.client,
      "data-colour": colourOf(person),
    },
    flag,
  );
  dom.toggleAttribute("data-fresh", fresh);
  return dom;
}

/** Turns a name that would leave the page at the end of the line over to the other side. */
export function keepInside(carets: Iterable<HTMLElement>, page: HTMLElement): void {
  const { left, right } = page.getBoundingClientRect();
  for (const caret of carets) {
    caret.removeAttribute("data-turned");
    const flag = caret.firstElementChild?.getBoundingClientRect();
    if (flag && (flag.right > right || flag.left < left)) caret.setAttribute("data-turned", "");
  }
}
