import type { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { isKept, newName, type Kept } from "../../live";
import { blocksOnlyIn } from "../../live/unconfirmed";
import { readText, schema, type Chance } from "../../schema";
import { holdName, whenGone } from "./tabNames";

/** Words that will not be saved by themselves, and how to be rid of them. */
export interface OwnWords {
  text: Node;
  dismiss: () => void;
}

/** How the parts begin in which words were set aside; no tab is called like that. */
const LOST = "lost-";

/** Keeps unsaved steps in the browser, so that a crash, a reload or a lost line does not lose them. */
export class KeptSteps {
  private readonly key: string | null;
  private readonly chance: Chance;
  private tab: string | null = null;
  /** What the browser had no room for, by its part of the storage. */
  private readonly homeless = new Map<string, unknown>();

  constructor(key: string | null, chance: Chance) {
    this.key = key;
    this.chance = chance;
  }

  /** The name of this tab: it outlives a reload, and no other tab has it. Known once it was claimed. */
  get client(): string {
    return (this.tab ??= newName(this.chance));
  }

  /** Makes sure of a name for this tab: that of before a reload, or a new one when another tab lives under it. */
  claim(then: () => void): void {
    if (this.tab || !this.key) return then();
    const known = attempt(() => sessionStorage.getItem(`${this.key}:tab`)) ?? null;
    if (known === null) return this.take(newName(this.chance), then);
    holdName(this.part(known), (ours) => this.take(ours ? known : newName(this.chance), then));
  }

  /** Keeps the steps of this tab; null when all are saved. */
  keep(kept: Kept | null): void {
    this.write(this.client, kept);
    // There may be room now for what there was none for.
    for (const [part, value] of [...this.homeless]) if (part !== this.client) this.write(part, value);
  }

  /** Whether the browser holds everything that it was given to keep. */
  get safe(): boolean {
    return this.homeless.size === 0;
  }

  /** The steps that this tab had before it was loaded again. */
  own(): Kept | null {
    const kept = this.read(this.client);
    return isKept(kept) ? kept : null;
  }

  /** Keeps what this tab had under another name, as if another tab had left it: it can be offered, and nothing else. */
  rename(): OwnWords | null {
    const name = newName(this.chance);
    this.write(name, this.read(this.client));
    this.write(this.client, null);
    return this.wordsOfTab(name);
  }

  /** Sets words aside until their writer dismisses them. */
  setAside(blocks: readonly Node[]): OwnWords {
    const text = schema.nodes.doc.create(null, blocks);
    const known = this.lost().find((part) => this.read(part) === JSON.stringify(text));
    // Each for itself: another tab may set words aside at the same moment.
    const part = known ?? `${LOST}${Date.now().toString(36)}-${newName(this.chance)}`;
    this.write(part, JSON.stringify(text));
    return { text, dismiss: () => this.write(part, null) };
  }

  /** All words kept in this browser for a text that takes none of them any more, but those that a tab still has. */
  all(offer: (own: OwnWords) => void): void {
    for (const own of this.setAsideEarlier()) offer(own);
    for (const tab of this.tabs()) whenGone(this.part(tab), () => this.giveUp(tab, offer));
  }

  /** Words that were set aside earlier, and those of tabs that are gone: to be read and copied, never merged. */
  fromEarlier(offer: (own: OwnWords) => void): void {
    for (const own of this.setAsideEarlier()) offer(own);
    for (const tab of this.tabs()) {
      if (tab === this.client) continue;
      whenGone(this.part(tab), () => {
        const own = this.wordsOfTab(tab);
        if (own) offer(own);
      });
    }
  }

  private wordsOfTab(tab: string): OwnWords | null {
    const text = attempt(() => wordsOf(this.read(tab)));
    return text ? { text, dismiss: () => this.write(tab, null) } : null;
  }

  private setAsideEarlier(): OwnWords[] {
    return this.lost().flatMap((part) => {
      const text = attempt(() => schema.nodeFromJSON(JSON.parse(this.read(part) as string)));
      return text ? [{ text, dismiss: () => this.write(part, null) }] : [];
    });
  }

  /** Sets aside what a tab had kept. */
  private giveUp(tab: string, offer: (own: OwnWords) => void): void {
    const text = attempt(() => wordsOf(this.read(tab)));
    if (text) offer(this.setAside(text.children));
    this.write(tab, null);
  }

  private take(name: string, then: () => void): void {
    this.tab = name;
    attempt(() => sessionStorage.setItem(`${this.key}:tab`, name));
    // A name made of chance is nobody else's: it need not be waited for.
    holdName(this.part(name), () => {});
    then();
  }

  private part(name: string): string {
    return `${this.key}:${name}`;
  }

  /** The parts in which words lie that were set aside, the newest first. */
  private lost(): string[] {
    return this.parts()
      .filter((part) => part.startsWith(LOST))
      .sort()
      .reverse();
  }

  private tabs(): string[] {
    return this.parts().filter((part) => !part.startsWith(LOST));
  }

  private parts(): string[] {
    const start = `${this.key}:`;
    const keys = attempt(() => (this.key ? Object.keys(localStorage) : [])) ?? [];
    const stored = keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
    return [...new Set([...stored, ...this.homeless.keys()])];
  }

  private read(part: string): unknown {
    if (this.homeless.has(part)) return this.homeless.get(part);
    return attempt(() => this.key && JSON.parse(localStorage.getItem(this.part(part)) ?? "null"));
  }

  private write(part: string, value: unknown): void {
    if (!this.key) return;
    this.homeless.delete(part);
    try {
      if (value === null) localStorage.removeItem(this.part(part));
      else localStorage.setItem(this.part(part), JSON.stringify(value));
    } catch {
      if (value !== null) this.homeless.set(part, value);
    }
  }
}

/** The blocks that kept steps changed, as their writer saw them. */
function wordsOf(kept: unknown): Node | null {
  if (!isKept(kept)) return null;
  try {
    return changedIn(kept);
  } catch {
    // Kept by a release that knew other texts: the bare words are better than none.
    const paragraphs = wordsIn(kept.steps).map((words) =>
      schema.nodes.paragraph.create(null, schema.text(words)),
    );
    return paragraphs.length > 0 ? schema.nodes.doc.create(null, paragraphs) : null;
  }
}

/** All words that steps bring, whatever else they do. */
function wordsIn(json: unknown): string[] {
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) =>
    name === "text" && typeof value === "string" && value !== "" ? [value] : wordsIn(value),
  );
}

function changedIn(kept: Kept): Node | null {
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
