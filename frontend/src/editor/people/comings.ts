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
  /** Names by person: another tab of somebody is no news. */
  private now = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(words: Words) {
    this.words = words;
  }

  /** Takes note of who is here besides the reader. */
  show(people: readonly Person[]): void {
    this.now = new Map(people.map(({ person, name }) => [person, name]));
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

/** The names of those who are in the second list and not in the first. */
function missing(from: Map<string, string>, all: Map<string, string>): string[] {
  return [...all].filter(([person]) => !from.has(person)).map(([, name]) => name);
}
