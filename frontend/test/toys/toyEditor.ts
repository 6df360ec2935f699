import type { Node } from "prosemirror-model";
import { EditorState, type Plugin, type Transaction } from "prosemirror-state";
import type { Words } from "../../src/editor/words";
import { writingPlugins } from "../../src/editor/writing/textView";
import {
  LiveLink,
  type Cursor,
  type Kept,
  type LinkHost,
  type LinkStatus,
  type LostWords,
  type Person,
  type Pipe,
  type PipeEvents,
} from "../../src/live";
import { seeded, type Dice } from "../helpers";
import { somethingTogether } from "./acts";
import { Ledger } from "./ledger";

/** What a toy asks of its surroundings: connections have numbers, only the last one counts. */
export type Outgoing = { connect: number } | { send: string; on: number } | { close: number };

/** Nobody looks: without the languages of a browser. */
const WORDLESS = { say: () => "" } as unknown as Words;

interface Timer {
  at: number;
  then: () => void;
}

/** An editor without a screen: the real plugins and the real link, chance with a seed, a clock that is turned by hand. */
export class ToyEditor implements LinkHost {
  readonly client: string;
  readonly chance: Dice;
  link: LiveLink;
  text: EditorState | null = null;
  status: LinkStatus = { at: "loading" };
  readonly offered: LostWords[] = [];
  readonly problems: unknown[] = [];
  here: Person[] = [];
  others: Cursor[] = [];
  isComposing = false;
  readonly ledger: Ledger;
  private plugin: Plugin | null = null;
  private readonly dice: Dice;
  private out: Outgoing[] = [];
  private events: PipeEvents | null = null;
  private connections = 0;
  private clock = 0;
  private timers: Timer[] = [];

  constructor(client: string, seed: number) {
    this.client = client;
    this.chance = seeded(seed * 7919 + 1);
    this.dice = seeded(seed * 104_729 + 3);
    this.ledger = new Ledger(seed);
    this.link = new LiveLink(this, this.client);
    this.link.start();
  }

  /** Does one random thing, if there is a text. */
  act(): void {
    if (this.text) this.write((state) => somethingTogether(state, this.dice, this.ledger));
  }

  /** Does something to the text, as a writer. */
  write(change: (state: EditorState) => EditorState): void {
    const before = this.state();
    this.text = this.byItsClock(() => change(before));
    this.ledger.changed(before.doc, this.text.doc);
    this.link.changed(this.text.doc !== before.doc);
  }

  /** Undo takes back together what was written in a short time, so that has to be the toy's own. */
  private byItsClock<T>(act: () => T): T {
    const { now } = Date;
    Date.now = () => this.clock;
    try {
      return act();
    } finally {
      Date.now = now;
    }
  }

  /** The connection asked for last is open. */
  connected(): void {
    this.events?.opened();
  }

  /** A message comes over the connection. */
  deliver(message: string): void {
    this.events?.received(message);
  }

  /** The connection was closed. */
  closed(code: number): void {
    this.events?.closed(code);
  }

  /** Lets time pass. */
  tick(ms: number): void {
    const end = this.clock + ms;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers.splice(this.timers.indexOf(next), 1);
      this.clock = Math.max(this.clock, next.at);
      next.then();
    }
    this.clock = end;
  }

  /** Closes the page and opens it again with what was kept. */
  reload(): void {
    const kept = JSON.parse(JSON.stringify(this.link.keep())) as Kept | null;
    this.link.close();
    this.text = null;
    this.timers = [];
    this.link = new LiveLink(this, this.client);
    this.link.start(kept);
  }

  /** What it asked for since the last call. */
  outgoing(): Outgoing[] {
    const out = this.out;
    this.out = [];
    return out;
  }

  connect(events: PipeEvents): Pipe {
    const on = ++this.connections;
    this.events = events;
    this.out.push({ connect: on });
    return {
      send: (send) => this.out.push({ send, on }),
      close: () => this.out.push({ close: on }),
    };
  }

  open(doc: Node, plugin: Plugin): void {
    this.plugin = plugin;
    this.text = EditorState.create({ doc, plugins: [...writingPlugins(this.chance, WORDLESS), plugin] });
  }

  state(): EditorState {
    if (!this.text) throw new Error("No text is open");
    return this.text;
  }

  dispatch(tr: Transaction): void {
    const before = this.state();
    this.text = before.apply(tr);
    this.ledger.received(before, this.text, tr, this.plugin!);
  }

  composing(): boolean {
    return this.isComposing;
  }

  show(status: LinkStatus): void {
    this.status = status;
  }

  lost(words: LostWords): void {
    this.offered.push(words);
  }

  trouble(problem: unknown): void {
    this.problems.push(problem);
  }

  people(people: Person[]): void {
    this.here = people;
  }

  cursors(cursors: Cursor[]): void {
    this.others = cursors;
  }

  after(ms: number, then: () => void): () => void {
    const timer = { at: this.clock + ms, then };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  now(): number {
    return this.clock;
  }
}
