import { labels as english, type LabelKey, type Labels } from "./labels";

type Plural<K> = K extends `${infer Stem}.other` ? Stem : never;

/** The name of a string that depends on a number. */
export type CountKey = Plural<LabelKey>;

/** Says things in the reader's language. */
export class Words {
  readonly language: string;
  private readonly own: Labels;
  private readonly plural: Intl.PluralRules;
  private readonly and: Intl.ListFormat;

  constructor(language = "en", own: Labels = {}) {
    this.language = known(language);
    this.own = own;
    this.plural = new Intl.PluralRules(this.language);
    this.and = new Intl.ListFormat(this.language, { type: "conjunction" });
  }

  /** A sentence, with its {places} filled. */
  say(key: LabelKey, places: Record<string, string | number> = {}): string {
    return fill(this.own[key] ?? english[key], places);
  }

  /** A number of things, in the plural form that the language asks for. */
  count(key: CountKey, n: number): string {
    const all: Record<string, string | undefined> = { ...english, ...this.own };
    const form = all[`${key}.${this.plural.select(n)}`] ?? all[`${key}.other`] ?? "";
    return fill(form, { n: n.toLocaleString(this.language) });
  }

  /** "a, b and c". */
  list(parts: string[]): string {
    return this.and.format(parts);
  }
}

function fill(form: string, places: Record<string, string | number>): string {
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole));
}

function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}
