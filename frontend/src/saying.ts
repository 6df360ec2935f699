type Plural<K extends string> = K extends `${infer Stem}.other` ? Stem : never;

/** The name of a string that depends on a number. */
export type CountOf<K extends string> = Plural<K>;

/** The strings of one language; what is missing falls back to English. */
export type LabelsOf<K extends string> = Partial<Record<K, string>> & Record<string, string | undefined>;

/** Says things in the reader's language. */
export class Saying<K extends string> {
  readonly language: string;
  private readonly labels: Record<string, string | undefined>;
  private readonly plural: Intl.PluralRules;
  private readonly and: Intl.ListFormat;

  constructor(language: string, own: LabelsOf<K>, english: Record<K, string>) {
    this.language = known(language);
    this.labels = { ...english, ...own };
    this.plural = new Intl.PluralRules(this.language);
    this.and = new Intl.ListFormat(this.language, { type: "conjunction" });
  }

  /** A sentence, with its {places} filled. */
  say(key: K, places: Record<string, string | number> = {}): string {
    return fill(this.labels[key] ?? "", places);
  }

  /** A number of things, in the plural form that the language asks for. */
  count(key: CountOf<K>, n: number, places: Record<string, string | number> = {}): string {
    const form = this.labels[`${key}.${this.plural.select(n)}`] ?? this.labels[`${key}.other`] ?? "";
    return fill(form, { n: n.toLocaleString(this.language), ...places });
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
