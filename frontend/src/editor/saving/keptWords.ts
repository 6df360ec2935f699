/** Words that were never saved, and the version that they are based on. */
export interface Kept {
  base: number;
  doc: string;
}

const MOST_ASIDE = 5;

/** Keeps unsaved words in the browser, so that a crash, a closed tab or a lost line does not lose them. */
export class KeptWords {
  private readonly key: string | null;

  constructor(key: string | null) {
    this.key = key;
  }

  /** Keeps the newest words. */
  keep(words: Kept): void {
    this.write("", words);
  }

  /** The newest words have been saved. */
  forget(): void {
    this.write("", null);
  }

  /** Words from an earlier visit; they are set aside, so that new ones do not take their place. */
  fromEarlier(known: (kept: Kept) => boolean): Kept[] {
    const newest = this.read("") as Kept | null;
    const aside = this.aside();
    if (newest && isKept(newest) && !known(newest) && !aside.some((one) => one.doc === newest.doc)) {
      aside.unshift(newest);
    }
    const rest = aside.filter((one) => !known(one)).slice(0, MOST_ASIDE);
    this.write(":aside", rest.length > 0 ? rest : null);
    this.forget();
    return rest;
  }

  /** Sets words aside until their writer dismisses them. */
  setAside(words: Kept): void {
    this.write(
      ":aside",
      [words, ...this.aside().filter((one) => one.doc !== words.doc)].slice(0, MOST_ASIDE),
    );
  }

  /** Their writer needs them no longer. */
  dismiss(words: Kept): void {
    const rest = this.aside().filter((one) => one.doc !== words.doc);
    this.write(":aside", rest.length > 0 ? rest : null);
  }

  private aside(): Kept[] {
    const list = this.read(":aside");
    return Array.isArray(list) ? list.filter(isKept) : [];
  }

  private read(part: string): unknown {
    try {
      return this.key ? JSON.parse(localStorage.getItem(this.key + part) ?? "null") : null;
    } catch {
      return null;
    }
  }

  /** A browser without storage, or with a full one, must not stop anybody from writing. */
  private write(part: string, value: unknown): void {
    try {
      if (this.key && value === null) localStorage.removeItem(this.key + part);
      else if (this.key) localStorage.setItem(this.key + part, JSON.stringify(value));
    } catch {
      return;
    }
  }
}

function isKept(value: unknown): value is Kept {
  const kept = value as Kept | null;
  return typeof kept === "object" && typeof kept?.base === "number" && typeof kept.doc === "string";
}
