import type { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { isKept, newName, type Kept } from "../../live";
import { blocksOnlyIn } from "../../live/unconfirmed";
import { readText, schema, type Chance } from "../../schema";

const MOST_LOST = 5;

/** Words that will not be saved by themselves, and how to be rid of them. */
export interface OwnWords {
  text: Node;
  dismiss: () => void;
}

/** Keeps unsaved steps in the browser, so that a crash, a reload or a lost line does not lose them. */
export class KeptSteps {
  /** The name of this tab: it outlives a reload, and no other tab has it. */
  readonly client: string;
  private readonly key: string | null;
  private readonly season: string | null;

  /** @param season what was kept in another one is offered, never merged */
  constructor(key: string | null, chance: Chance, season: string | null = null) {
    this.key = key;
    this.season = season;
    this.client = this.tab() ?? newName(chance);
    attempt(() => key && sessionStorage.setItem(`${key}:tab`, this.client));
  }

  /** Keeps the steps of this tab; null when all are saved. */
  keep(kept: Kept | null): void {
    this.write(this.client, kept && { ...kept, season: this.season });
  }

  /** The steps that this tab had before it was loaded again. */
  own(): Kept | null {
    const kept = this.read(this.client);
    if (!isKept(kept)) return null;
    if (((kept as { season?: string | null }).season ?? null) === this.season) return kept;
    this.giveUp(this.client);
    return null;
  }

  /** Sets words aside until their writer dismisses them. */
  setAside(blocks: readonly Node[]): OwnWords {
    const text = schema.nodes.doc.create(null, blocks);
    const json = JSON.stringify(text);
    this.write("lost", [json, ...this.lost()].slice(0, MOST_LOST));
    return { text, dismiss: () => this.dismiss(json) };
  }

  /** All words kept in this browser for a text that takes none of them any more. */
  all(): OwnWords[] {
    for (const tab of this.tabs()) this.giveUp(tab);
    return this.setAsideEarlier();
  }

  /** Words that were set aside earlier, and those of tabs that are gone: to be read and copied, never merged. */
  fromEarlier(): OwnWords[] {
    const gone = this.tabs().flatMap((tab) => {
      if (tab === this.client) return [];
      const text = attempt(() => wordsOf(this.read(tab)));
      return text ? [{ text, dismiss: () => this.write(tab, null) }] : [];
    });
    return [...this.setAsideEarlier(), ...gone];
  }

  private setAsideEarlier(): OwnWords[] {
    return this.lost().flatMap((json) => {
      const text = attempt(() => schema.nodeFromJSON(JSON.parse(json)));
      return text ? [{ text, dismiss: () => this.dismiss(json) }] : [];
    });
  }

  /** Sets aside what a tab had kept. */
  private giveUp(tab: string): void {
    const text = attempt(() => wordsOf(this.read(tab)));
    if (text) this.setAside(text.children);
    this.write(tab, null);
  }

  private tab(): string | null {
    return attempt(() => this.key && sessionStorage.getItem(`${this.key}:tab`)) ?? null;
  }

  private lost(): string[] {
    const list = this.read("lost");
    return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
  }

  private dismiss(json: string): void {
    const rest = this.lost().filter((one) => one !== json);
    this.write("lost", rest.length > 0 ? rest : null);
  }

  private tabs(): string[] {
    const start = `${this.key}:`;
    const keys = attempt(() => (this.key ? Object.keys(localStorage) : [])) ?? [];
    const tabs = keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
    return tabs.filter((tab) => tab !== "lost");
  }

  private read(part: string): unknown {
    return attempt(() => this.key && JSON.parse(localStorage.getItem(`${this.key}:${part}`) ?? "null"));
  }

  private write(part: string, value: unknown): void {
    attempt(() => {
      if (this.key && value === null) localStorage.removeItem(`${this.key}:${part}`);
      else if (this.key) localStorage.setItem(`${this.key}:${part}`, JSON.stringify(value));
    });
  }
}

/** The blocks that kept steps changed, as their writer saw them. */
function wordsOf(kept: unknown): Node | null {
  if (!isKept(kept)) return null;
  const before = readText(kept.doc);
  let doc = before;
  for (const json of kept.steps) doc = Step.fromJSON(schema, json).apply(doc).doc ?? doc;
  const blocks = blocksOnlyIn(doc, before);
  return blocks.length > 0 ? schema.nodes.doc.create(null, blocks) : null;
}

/** A browser without storage, or with a full one, must not stop anybody from writing. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
