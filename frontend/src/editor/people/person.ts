/** Somebody who has the text open in one tab. */
export interface Person {
  /** The tab, as the protocol names it. */
  client: string;
  /** Who it is: the same in all their tabs, and nobody else's. */
  person: string;
  name: string;
  /** Which of the eight colours is theirs. */
  colour: number;
}

/** Where somebody is in the text. */
export interface PersonAt extends Person {
  anchor: number;
  head: number;
}

/** How many colours there are. */
export const COLOURS = 8;

/** A colour that there is. */
export function colourOf(person: Person): string {
  return String((((Math.trunc(person.colour) || 0) % COLOURS) + COLOURS) % COLOURS);
}

/** The first letters of somebody's first and last name. */
export function initials(name: string): string {
  const parts: string[] = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'‑-]*/gu) ?? [];
  const ends = parts.length > 1 ? [parts[0], parts.at(-1) ?? ""] : [...parts];
  return ends.map(firstLetter).join("").toLocaleUpperCase() || "?";
}

function firstLetter(word: string): string {
  return /^.\p{M}*/u.exec(word)?.[0] ?? "";
}
