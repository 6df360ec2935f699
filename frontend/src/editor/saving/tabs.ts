import { newName } from "../../live";
import type { Chance } from "../../schema";

/** How long a tab that is loaded again waits for itself to be gone, in milliseconds. */
const RELOAD = 1000;

/**
 * The tabs of this browser at one text. Each has a name that outlives a reload, and holds a lock on it as long as it
 * lives: a tab that was duplicated, which knows the name of another, takes a new one.
 */
export class Tabs {
  private readonly key: string | null;
  private readonly chance: Chance;
  private hold: { release(): void } | null = null;

  /** @param key under which the text is kept in this browser; null for not at all */
  constructor(key: string | null, chance: Chance) {
    this.key = key;
    this.chance = chance;
  }

  /** Hands over the name of this tab, unless it is given back before. */
  take(then: (name: string) => void): void {
    const known = this.remembered();
    const own = known ?? newName(this.chance);
    // Without locks (a page that came without https) nobody can tell a duplicated tab from one that was loaded again.
    if (!this.key || !locks()) return this.begin(own, then);
    this.lock(own, (locked) => {
      if (locked) return this.begin(own, then);
      const name = newName(this.chance);
      this.lock(name, () => this.begin(name, then));
    });
  }

  /** This tab leaves the text. */
  giveBack(): void {
    this.hold?.release();
    this.hold = null;
  }

  /** Hands over which of these names are those of tabs that are gone. */
  gone(names: string[], then: (gone: string[]) => void): void {
    if (!this.key || !locks()) return then(names);
    void navigator.locks.query().then(({ held = [] }) => {
      const living = new Set(held.map(({ name }) => name));
      then(names.filter((name) => !living.has(this.lockOf(name))));
    });
  }

  private begin(name: string, then: (name: string) => void): void {
    try {
      if (this.key) sessionStorage.setItem(`${this.key}:tab`, name);
    } catch {
      // Without storage nothing is kept, and a name for now is enough.
    }
    then(name);
  }

  private remembered(): string | null {
    try {
      return this.key && sessionStorage.getItem(`${this.key}:tab`);
    } catch {
      return null;
    }
  }

  private lock(name: string, then: (locked: boolean) => void): void {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const hold = { release };
    this.hold = hold;
    navigator.locks
      .request(this.lockOf(name), { signal: AbortSignal.timeout(RELOAD) }, () => {
        if (this.hold === hold) then(true);
        return released;
      })
      .catch(() => this.hold === hold && then(false));
  }

  private lockOf(name: string): string {
    return `${this.key}:${name}`;
  }
}

function locks(): boolean {
  return typeof navigator !== "undefined" && "locks" in navigator;
}
