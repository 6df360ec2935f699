import type { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { isKept, type Kept } from "../../live";
import { blocksOnlyIn } from "../../live/unconfirmed";
import { readText, schema } from "../../schema";
import type { Tabs } from "./tabs";

const MOST_LOST = 5;

/** Words that will not be saved by themselves, and how to be rid of them. */
export interface OwnWords {
  text: Node;
  dismiss: () => void;
}

/** Keeps unsaved steps in the browser, so that a crash, a reload or a lost line does not lose them. */
export class KeptSteps {
  private readonly key: string | null;
  private readonly tabs: Tabs;

  constructor(key: string | null, tabs: Tabs) {
    this.key = key;
    this.tabs = tabs;
  }

  /** Keeps the steps of a tab; null when all are saved. */
  keep(tab: string, kept: Kept | null): void {
    this.write(tab, kept);
  }

  /** The steps that a tab had before it was loaded again. */
  of(tab: string): Kept | null {
    const kept = this.read(tab);
    return isKept(kept) ? kept : null;
  }

  /** Sets words aside until their writer dismisses them. */
  setAside(blocks: readonly Node[]): OwnWords {
    const text = schema.nodes.doc.create(null, blocks);
    const json = JSON.stringify(text);
    this.write("lost", [json, ...this.lost()].slice(0, MOST_LOST));
    return { text, dismiss: () => this.dismiss(json) };
  }

  /** Words that were set aside earlier. */
  setAsideEarlier(): OwnWords[] {
    return this.lost().flatMap((json) => {
      const text = attempt(() => schema.nodeFromJSON(JSON.parse(json)));
      return text ? [{ text, dismiss: () => this.dismiss(json) }] : [];
    });
  }

  /** Hands over the words of tabs that are gone, all but one: to be read and copied, never merged. */
  ofTabsThatAreGone(but: string | null, then: (words: OwnWords[]) => void): void {
    const others = this.keptBy().filter((tab) => tab !== but);
    this.tabs.gone(others, (gone) => {
      const words = gone.flatMap((tab) => {
        const text = attempt(() => wordsOf(this.read(tab)));
        return text ? [{ text, dismiss: () => this.write(tab, null) }] : [];
      });
      then(words);
    });
  }

  private lost(): string[] {
    const list = this.read("lost");
    return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
  }

  private dismiss(json: string): void {
    const rest = this.lost().filter((one) => one !== json);
    this.write("lost", rest.length > 0 ? rest : null);
  }

  /** The tabs that have kept something. */
  private keptBy(): string[] {
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
