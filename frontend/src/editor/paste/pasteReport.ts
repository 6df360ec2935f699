import { TURNS } from "../../schema";
import type { CountKey, Words } from "../words";
import { plainText } from "../writing/storable";

/** What was met in a paste and could not be kept as it was. */
export type LeftOut =
  | "pictures"
  | "tables"
  | "links"
  | "insertions"
  | "deletions"
  | "comments"
  | "turns"
  | "characters"
  | "others";

const ORDER: LeftOut[] = [
  "pictures",
  "tables",
  "links",
  "insertions",
  "deletions",
  "comments",
  "turns",
  "characters",
  "others",
];

/** Counts what a paste brought and what it left out, to say so in words. */
export class PasteReport {
  paragraphs = 0;
  headings = 0;
  footnotes = 0;
  private readonly counts = new Map<LeftOut, number>();

  /** Notes that something was left out. */
  leaveOut(what: LeftOut, n = 1): void {
    if (n > 0) this.counts.set(what, this.leftOut(what) + n);
  }

  /** Takes out of words what no text may hold, and notes it. */
  plain(words: string): string {
    const kept = plainText(words);
    const turns = words.match(TURNS)?.length ?? 0;
    this.leaveOut("turns", turns);
    this.leaveOut("characters", words.length - kept.length - turns);
    return kept;
  }

  /** How many of a kind were left out. */
  leftOut(what: LeftOut): number {
    return this.counts.get(what) ?? 0;
  }

  /** Whether everything was kept. */
  get complete(): boolean {
    return this.counts.size === 0;
  }

  /** "Pasted 12 paragraphs and 2 headings. Left out: 3 pictures." */
  describe(words: Words): string {
    const brought = (["paragraphs", "headings", "footnotes"] as const)
      .filter((what) => this[what] > 0)
      .map((what) => words.count(`paste.${what}`, this[what]));
    const first =
      brought.length > 0
        ? words.say("paste.done", { what: words.list(brought) })
        : words.say("paste.nothing");
    return this.complete ? first : `${first} ${this.describeLeftOut(words)}`;
  }

  /** "Left out: 3 pictures." */
  describeLeftOut(words: Words): string {
    const dropped = ORDER.filter((what) => this.leftOut(what) > 0).map((what) =>
      words.count(`paste.${what}` as CountKey, this.leftOut(what)),
    );
    return words.say("paste.leftOut", { what: dropped.join(", ") });
  }
}
