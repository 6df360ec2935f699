import { make } from "../dom";
import type { Words } from "../words";
import type { Person } from "./person";

/** How long it is quiet between two announcements. */
export const QUIET_MS = 4000;

/** Tells screen readers who came and who left, politely: what was undone meanwhile is not told at all. */
export class Comings {
  readonly voice = make("span", { class: "ce-voice", role: "status" });
  private readonly words: Words;
  private told: Map<string, string> | null = null;
  private now = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(words: Words) {
    this.words = words;
  }

  /** Takes note of who is here besides the reader. */
  show(people: readonly Person[]): void {
    this.now = new Map(people.map((person) => [person.client, person.name]));
    this.told ??= this.now;
    this.timer ??= setTimeout(() => this.tell(), QUIET_MS);
  }

  /** Says nothing any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private tell(): void {
    this.timer = undefined;
    const came = missing(this.told ?? this.now, this.now);
    const left = missing(this.now, this.told ?? this.now);
    this.told = this.now;
    const sentences = [
      ...(came.length > 0 ? [this.words.say("here.came", { who: this.words.list(came) })] : []),
      ...(left.length > 0 ? [this.words.say("here.left", { who: this.words.list(left) })] : []),
    ];
    if (sentences.length > 0) this.voice.textContent = sentences.join(" ");
  }
}

/** The names that are in the second list and not in the first. Another tab of the same person is no news. */
function missing(from: Map<string, string>, all: Map<string, string>): string[] {
  const known = new Set(from.values());
  return [...new Set(all.values())].filter((name) => !known.has(name));
}
