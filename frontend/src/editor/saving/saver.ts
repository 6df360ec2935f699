import type { Saving, SaverHost, SavingState } from "./saving";

/** After the last change, in milliseconds. */
export const PAUSE = 800;
/** After the first unsaved change, while somebody types without a pause. */
export const LONGEST = 5000;
/** Without an answer, the same text is sent again. */
export const PATIENCE = 20_000;

/** Brings the words of a writer to the server, one save at a time, and never says "saved" before the server does. */
export class Saver {
  private saving: Saving = { at: "saved", time: null };
  private online = true;
  private lastTime: string | null = null;
  private changedSince: number | null = null;
  private stored: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly host: SaverHost;
  private base: number;

  constructor(host: SaverHost, version: number) {
    this.host = host;
    this.base = version;
    this.stored = host.snapshot();
  }

  /** How it stands now. */
  get now(): Saving {
    return this.saving;
  }

  /** Whether the server can be reached, as far as is known. */
  get reachable(): boolean {
    return this.online;
  }

  /** The version that the words are based on. */
  get version(): number {
    return this.base;
  }

  /** How it stands now, in one word. */
  get state(): SavingState {
    return this.online || this.saving.at === "stale" ? this.saving.at : "offline";
  }

  /** Whether closing the page now would lose words. */
  get unsaved(): boolean {
    return this.saving.at !== "saved" || this.changedSince !== null;
  }

  /** Somebody wrote. */
  changed(): void {
    if (this.saving.at === "stale") return;
    this.changedSince ??= Date.now();
    if (this.saving.at !== "saving") this.become({ at: "unsaved" });
    this.schedule();
  }

  /** Saves at once what is not saved. */
  flush(): void {
    if (!this.online || this.changedSince === null) return;
    if (this.saving.at === "saving" || this.saving.at === "stale") return;
    if (this.host.busy()) return this.schedule();
    const sent = this.host.snapshot();
    this.changedSince = null;
    clearTimeout(this.timer);
    if (sent === this.stored) return this.become({ at: "saved", time: null });
    this.dispatch(sent, false);
  }

  /** The server has stored what was sent. */
  saved(version: number, time: string): void {
    if (this.saving.at !== "saving" || version < this.base) return;
    this.base = version;
    this.stored = this.saving.sent;
    clearTimeout(this.timer);
    this.become({ at: "saved", time });
    if (this.changedSince === null) return;
    this.become({ at: "unsaved" });
    this.schedule();
  }

  /** The server will not store what was sent. It is not sent again before somebody writes. */
  refused(reason: string): void {
    if (this.saving.at === "stale") return;
    clearTimeout(this.timer);
    this.become({ at: "refused", reason });
    if (this.changedSince !== null) this.changed();
  }

  /** Somebody else saved in between. An answer to a repeated save that did arrive is no conflict. */
  stale(current: unknown, version: number, who: string, when: string): void {
    if (this.saving.at === "stale" || version <= this.base) return;
    if (this.saving.at === "saving" && sameText(current, this.saving.sent)) return this.saved(version, when);
    this.stop();
    this.become({ at: "stale", current, version, who, when });
  }

  /** The server cannot be reached. */
  disconnected(): void {
    this.online = false;
    clearTimeout(this.timer);
    this.become(this.saving);
  }

  /** The server can be reached again: what got no answer is sent again. */
  reconnected(): void {
    if (this.online) return;
    this.online = true;
    this.become(this.saving);
    if (this.saving.at === "saving") this.dispatch(this.saving.sent, false);
    else this.flush();
  }

  /** Ends all waiting. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private dispatch(sent: string, slow: boolean): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.dispatch(sent, true), PATIENCE);
    this.become({ at: "saving", sent, slow });
    this.host.send(this.base, sent);
  }

  private schedule(): void {
    if (this.saving.at === "saving" || this.changedSince === null || !this.online) return;
    const left = Math.max(0, this.changedSince + LONGEST - Date.now());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), Math.min(PAUSE, Math.max(left, 50)));
  }

  private become(saving: Saving): void {
    const time = saving.at === "saved" ? saving.time : null;
    if (time !== null) this.lastTime = time;
    this.saving = saving.at === "saved" ? { at: "saved", time: this.lastTime } : saving;
    this.host.show(this.saving, this.online);
  }
}

function sameText(one: unknown, other: string): boolean {
  try {
    const json: unknown = typeof one === "string" ? JSON.parse(one) : one;
    return canonical(json) === canonical(JSON.parse(other));
  } catch {
    return false;
  }
}

/** The server may give the keys back in another order. */
function canonical(json: unknown): string {
  return JSON.stringify(json, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
