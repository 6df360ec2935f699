import { collab, getVersion, receiveTransaction } from "prosemirror-collab";
import type { Node } from "prosemirror-model";
import type { Plugin, Transaction } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { readText, schema } from "../schema";
import { backOff, newName } from "./backOff";
import { Cursors } from "./cursors";
import { cutBatch, isWhole } from "./cutBatch";
import { receiveInstead, receiveOthers } from "./instead";
import type { Kept } from "./kept";
import { endingOf, type Ending, type FromServer, type Run, type ToServer } from "./messages";
import { stepJson } from "./stepJson";
import type { LinkHost, LinkStatus, Pipe } from "./surroundings";
import { blocksSwallowed, confirmedDoc, ownBlocks, unconfirmedIn, type Unconfirmed } from "./unconfirmed";

/** Batches go at once, one at a time; while somebody types on and on, one every so many milliseconds in the mean. */
export const PACE = 50;
/** As many may go faster than that. */
const AT_ONCE = 10;
/** Without an answer for so long, the line is taken for dead. */
export const PATIENCE = 20_000;
/** A long text, or what was missed of it, takes its time on a slow line. */
const PATIENCE_FOR_A_TEXT = 60_000;
/** After so long without a word from the authority, it is asked whether the line is still there. */
const SILENCE = 10_000;
/** After so many tries to come back, some seconds, nobody can say where the others are. */
const TRIES_OUT_OF_SIGHT = 3;
/** A cursor is told no more often than this, and only after a pause in writing. */
const CURSOR_PACE = 100;
const CURSOR_PAUSE = 300;

/** While somebody composes a word, nothing is sent or taken in, so that it stays whole; no longer than this. */
const LONGEST_HOLD = 15_000;
const HOLD_PACE = 50;

/** The code that means so. */
const NOT_OUR_PROTOCOL = 4000;

/** Whose steps one's own are, for prosemirror-collab. */
const OWN = "own";

/** The steps that have been sent and not been answered. */
interface UnderWay {
  readonly id: string;
  base: number;
  /** The version at which the authority says it is done with them. */
  done: number | null;
}

/** How one editor stands to the authority. A batch under way is carried over a lost line, and over a new sign-in. */
type LinkState =
  | { at: "loading" }
  | { at: "joining"; batch: UnderWay | null }
  | { at: "listening" }
  | { at: "sending"; batch: UnderWay }
  | { at: "waiting"; batch: UnderWay | null }
  | { at: "closed"; why: Ending; batch: UnderWay | null };

/** Where one's own cursor is. */
interface Here {
  anchor: number;
  head: number;
}

type Wait = "send" | "here" | "retry" | "patience" | "silence" | "held";

type TextMessage = Extract<FromServer, { t: "text" }>;
type StepsMessage = Extract<FromServer, { t: "steps" }>;

/** The link of one open text to the text authority. Everything around it is handed in, so that it runs anywhere. */
export class LiveLink {
  private state: LinkState = { at: "loading" };
  private pipe: Pipe | null = null;
  private plugin: Plugin | null = null;
  private tries = 0;
  /** Why the text is to be fetched whole, in place of the one that is shown. */
  private anew: string | null = null;
  /** A text came that could not be read. */
  private unreadable = false;
  /** How often the text had been frozen when this editor got it. */
  private season = 0;
  private savedAt: number | null = null;
  /** When the allowance was full for the last time, or would have been; see {@link AT_ONCE}. */
  private fullAt = Number.NEGATIVE_INFINITY;
  private lastHere = Number.NEGATIVE_INFINITY;
  private lastWriting = Number.NEGATIVE_INFINITY;
  private here: Here | null = null;
  /** Where the others have it, in the text as it is now; undefined before it was told. */
  private hereTold: Here | null | undefined;
  private receiving = false;
  private told = "";
  private ended = false;
  /** Whether what is unconfirmed was carried over what others wrote. */
  private carried = false;
  private held: string[] = [];
  private composingSince: number | null = null;
  private readonly cursors = new Cursors();
  private readonly waits = new Map<Wait, () => void>();
  private readonly host: LinkHost;
  private client: string;

  constructor(host: LinkHost, client: string) {
    this.host = host;
    this.client = client;
  }

  /** Opens the link; with what was kept over a reload, the words are there at once and go on from there. */
  start(kept: Kept | null = null): void {
    if (kept) this.restore(kept);
    this.connect();
  }

  /** How it stands, for the writer. */
  get status(): LinkStatus {
    const { state } = this;
    if (state.at === "closed") return { at: "closed", why: state.why };
    if (!this.plugin) return { at: "loading" };
    const unsaved = this.unconfirmed.length > 0;
    if (state.at !== "listening" && state.at !== "sending") return { at: "reconnecting", unsaved };
    return unsaved || state.at === "sending" ? { at: "saving" } : { at: "saved", time: this.savedAt };
  }

  /** The version that the editor holds. */
  get version(): number {
    return this.plugin ? getVersion(this.host.state()) : -1;
  }

  /** The name of this tab, as the authority knows it. */
  get name(): string {
    return this.client;
  }

  /** Whether words are only here. */
  get unsaved(): boolean {
    return !this.gaveUp && this.unconfirmed.length > 0;
  }

  /** The editor applied a transaction; `writing` when the text changed. */
  changed(writing: boolean): void {
    if (this.receiving || !this.plugin) return;
    if (writing) {
      this.lastWriting = this.host.now();
      this.flush();
      this.host.cursors(this.cursors.shown(this.unconfirmed));
    }
    this.show();
  }

  /** Where one's own cursor is; null when it is not in the text. */
  moved(here: Here | null): void {
    this.here = here;
    this.tellHere();
  }

  /** What should outlive a reload; null when everything is saved. */
  keep(): Kept | null {
    return this.unsaved ? this.whole() : null;
  }

  /** The text with what is unsaved, for another link to go on with; null when there is none to go on with. */
  whole(): Kept | null {
    const steps = this.unconfirmed;
    if (!this.plugin || this.gaveUp) return null;
    const batch = this.underWay;
    return {
      version: this.version,
      season: this.season,
      doc: confirmedDoc(this.host.state().doc, steps).toJSON(),
      steps: steps.map(({ step }) => stepJson(step)),
      batch: batch && { id: batch.id, count: steps.filter(({ origin }) => origin === batch).length },
    };
  }

  /** Tries at once to come back, because the line or the right to write seems to be there again. */
  hurry(): void {
    const { state } = this;
    if (state.at === "waiting" || (state.at === "closed" && state.why === "signedOut")) this.connect();
  }

  /** The browser says that it has no network: what is on the line will not be answered. */
  lineLost(): void {
    const { at } = this.state;
    if (at !== "closed" && at !== "waiting") this.comeBack(false);
  }

  /** Ends the link without a word; what is unsaved is the caller's to keep. */
  close(): void {
    this.ended = true;
    this.hangUp();
  }

  private get unconfirmed(): readonly Unconfirmed[] {
    return this.plugin ? unconfirmedIn(this.host.state(), this.plugin) : [];
  }

  /** The words were offered for copying. */
  private get gaveUp(): boolean {
    return this.state.at === "closed" && this.state.why !== "signedOut";
  }

  private get underWay(): UnderWay | null {
    return "batch" in this.state ? this.state.batch : null;
  }

  private restore({ version, season, doc, steps, batch }: Kept): void {
    this.season = season;
    this.openText(readText(doc), version);
    const tr = this.host.state().tr;
    for (const json of steps) tr.step(Step.fromJSON(schema, json));
    this.receiving = true;
    this.host.dispatch(tr, this.client);
    this.receiving = false;
    this.carried = steps.length > 0;
    const again: UnderWay | null = batch && { id: batch.id, base: version, done: null };
    if (again) this.tag(again, batch?.count ?? 0);
    this.state = { at: "waiting", batch: again };
  }

  private connect(): void {
    this.hangUp();
    if (this.plugin) this.state = { at: "joining", batch: this.underWay };
    const pipe: Pipe = this.host.connect({
      opened: () => this.pipe === pipe && this.join(),
      received: (message) => this.pipe === pipe && this.receive(message),
      closed: (code) => this.pipe === pipe && this.closed(code),
    });
    this.pipe = pipe;
    this.expectAnswer();
    this.show();
  }

  private join(): void {
    const since = this.plugin && this.anew === null ? this.version : null;
    const { person } = this.host;
    this.send({
      t: "join",
      client: this.client,
      ...(person === undefined ? {} : { person }),
      ...(since === null ? {} : { since, season: this.season }),
    });
    this.expectAnswer(PATIENCE_FOR_A_TEXT);
  }

  private hangUp(): void {
    for (const stop of this.waits.values()) stop();
    this.waits.clear();
    // It comes again after joining.
    this.held = [];
    const pipe = this.pipe;
    this.pipe = null;
    pipe?.close();
  }

  private closed(code: number): void {
    this.release();
    this.pipe = null;
    const ending = endingOf(code);
    if (ending === "comeBack") return this.comeBack(false);
    if (ending === "comeBackAtOnce") return this.comeBack(this.tries === 0);
    if (ending === "comeBackRenamed") {
      this.client = newName(this.host.chance);
      return this.comeBack(false);
    }
    this.hangUp();
    if (ending !== "signedOut") this.giveUp(ending);
    this.loseSight();
    this.state = { at: "closed", why: ending, batch: this.underWay };
    this.show();
  }

  private comeBack(atOnce: boolean): void {
    if (this.ended) return;
    this.hangUp();
    if (this.plugin) this.state = { at: "waiting", batch: this.underWay };
    this.show();
    if (this.tries === TRIES_OUT_OF_SIGHT) this.loseSight();
    const ms = atOnce ? 0 : backOff(this.tries, this.host.chance);
    this.tries++;
    this.wait("retry", ms, () => this.connect());
  }

  /** Where the others are is not known any more. */
  private loseSight(): void {
    this.cursors.stay(new Set());
    this.host.people([]);
    this.showCursors();
  }

  /** Fetches the text whole: what is unconfirmed is offered when it comes. */
  private joinAnew(reason: string): void {
    this.anew ??= reason;
    this.comeBack(this.tries === 0);
  }

  private receive(written: string): void {
    this.somebodyIsThere();
    if (this.held.length === 0) {
      if (!this.composes()) return this.hearWritten(written);
      this.wait("held", HOLD_PACE, () => this.releaseSoon());
    }
    this.held.push(written);
    if (this.waits.has("patience")) this.expectAnswer();
  }

  /** A line that has died says nothing either, so it is asked when it is silent for long. */
  private somebodyIsThere(): void {
    if (this.state.at === "listening") this.answered();
    this.wait("silence", SILENCE, () => {
      if (this.state.at !== "listening") return;
      this.send({ t: "alive" });
      this.expectAnswer();
    });
  }

  private composes(): boolean {
    if (!this.host.composing()) this.composingSince = null;
    else this.composingSince ??= this.host.now();
    return this.composingSince !== null && this.host.now() - this.composingSince < LONGEST_HOLD;
  }

  private releaseSoon(): void {
    if (!this.composes()) this.release();
    else this.wait("held", HOLD_PACE, () => this.releaseSoon());
  }

  /** Takes in what was held, in order; a line that is given up on the way has no more to say. */
  private release(): void {
    const { pipe, held } = this;
    this.held = [];
    for (const written of held) if (this.pipe === pipe) this.hearWritten(written);
  }

  private hearWritten(written: string): void {
    try {
      this.hear(JSON.parse(written) as FromServer);
    } catch (problem) {
      // Never a text that may differ from the authority's.
      this.host.trouble(problem);
      this.joinAnew("does-not-fit");
    }
    this.show();
  }

  private hear(message: FromServer): void {
    switch (message.t) {
      case "text":
        return this.hearText(message);
      case "resumed":
        return this.hearResumed(message.version);
      case "steps":
        return this.hearSteps(message);
      case "ack":
        return this.hearAck(message.batch, message.version, message.at);
      case "nack":
        return this.hearNack(message.batch, message.code);
      case "people":
        this.cursors.stay(new Set(message.people.map(({ client }) => client)));
        this.host.people(message.people);
        return this.showCursors();
      case "cursors":
        this.cursors.heard(message.version, message.cursors, this.client);
        return this.showCursors();
      case "alive":
        return;
    }
  }

  private hearText({ doc, version, season, at }: TextMessage): void {
    const text = this.readable(doc);
    if (!text) return;
    const frozen = this.plugin !== null && season !== this.season;
    this.giveUp(this.anew ?? (frozen ? "frozen" : "too-old"), text);
    this.season = season;
    this.openText(text, version);
    // Without steps since it was opened, the server knows no time.
    this.savedAt = at > 0 ? at : null;
    this.listen();
  }

  /** A text that cannot be read at the second try either is none for this page, which is older or newer than it. */
  private readable(doc: unknown): Node | null {
    try {
      return readText(doc);
    } catch (problem) {
      if (!this.unreadable) {
        this.unreadable = true;
        throw problem;
      }
      this.host.trouble(problem);
      this.closed(NOT_OUR_PROTOCOL);
      return null;
    }
  }

  private hearResumed(version: number): void {
    if (this.state.at !== "joining") return;
    if (version !== this.version) return this.joinAnew("too-old");
    const { batch } = this.state;
    const steps = this.unconfirmed.filter(({ origin }) => origin === batch);
    this.listen();
    if (batch && steps.length > 0) this.sendBatch(batch, steps);
    else this.flush();
  }

  /** The authority answered the join. */
  private listen(): void {
    this.state = { at: "listening" };
    this.tries = 0;
    this.answered();
    this.hereTold = undefined;
    this.tellHere();
  }

  private openText(doc: Node, version: number): void {
    this.anew = null;
    this.unreadable = false;
    const plugin = collab({ version, clientID: OWN });
    this.cursors.begin(version);
    this.receiving = true;
    this.host.open(doc, plugin);
    this.receiving = false;
    this.plugin = plugin;
  }

  private hearSteps({ version, at, runs, steps }: StepsMessage): void {
    const have = this.version;
    if (!this.plugin || this.anew !== null || version + steps.length <= have) return;
    // A gap: what is missing comes after joining again.
    if (version > have) return this.comeBack(false);
    let from = 0;
    for (const run of this.state.at === "joining" ? this.folded(runs) : runs) {
      const end = from + run[2];
      const start = Math.max(from, have - version);
      if (end > start) this.takeRun(run, steps.slice(start, end));
      from = end;
    }
    this.savedAt = at;
    this.settle();
    this.flush();
    this.showCursors();
    this.tellHere();
  }

  /** What others wrote while one was away, in one: much that is unsent would be carried over it author by author. */
  private folded(runs: Run[]): Run[] {
    const folded: Run[] = [];
    for (const [client, batch, count] of runs) {
      const own = batch !== "" && batch === this.underWay?.id;
      const last = folded.at(-1);
      if (own) folded.push([client, batch, count]);
      else if (last?.[0] === "" && last[1] === "") last[2] += count;
      else folded.push(["", "", count]);
    }
    return folded;
  }

  /** Takes in the steps of one author. */
  private takeRun([client, batch]: Run, json: unknown[]): void {
    const steps = json.map((one) => Step.fromJSON(schema, one as object));
    // By the batch alone: the name of the tab may have changed since it was sent.
    const own = this.underWay?.id === batch ? this.underWay : null;
    if (!own) this.takeOthers(steps, client);
    else if (this.confirms(own, steps)) this.take(this.received(steps, true), client, true);
    else this.takeInstead(steps, own, client);
    this.cursors.follow(steps, client);
    if (own) this.batchDone();
  }

  /** What the authority made of a batch counts; words that are not in it, nor have a place behind it, are offered. */
  private takeInstead(steps: Step[], batch: UnderWay, client: string): void {
    const { doc } = this.host.state();
    const own = this.unconfirmed;
    const sent = own.filter(({ origin }) => origin === batch).length;
    this.take(receiveInstead(this.host.state(), this.plugin as Plugin, steps, batch), client);
    if (steps.length >= sent && this.unconfirmed.length === own.length - sent) return;
    this.offer("does-not-fit", ownBlocks(doc, own, this.host.state().doc));
  }

  /** Words that stood in what another deletes are gone with it, and nobody has stored them: they are offered. */
  private takeOthers(steps: Step[], client: string): void {
    const own = this.unconfirmed;
    const tr =
      own.length > 0
        ? receiveOthers(this.host.state(), this.plugin as Plugin, steps)
        : this.received(steps, false);
    const blocks = blocksSwallowed(own, tr);
    this.take(tr, client);
    this.offer("deleted", blocks);
  }

  private take(tr: Transaction, client: string, confirming = false): void {
    // What was told the others move on by themselves.
    this.here = movedOn(this.here, tr);
    this.hereTold = this.hereTold && movedOn(this.hereTold, tr);
    this.receiving = true;
    this.host.dispatch(tr, client);
    this.receiving = false;
    this.carried = this.unconfirmed.length > 0 && (this.carried || !confirming);
  }

  private received(steps: Step[], own: boolean): Transaction {
    const clients = steps.map(() => (own ? OWN : ""));
    return receiveTransaction(this.host.state(), steps, clients, { mapSelectionBackward: true });
  }

  private confirms(batch: UnderWay, steps: Step[]): boolean {
    const own = this.unconfirmed;
    const sent = own.filter(({ origin }) => origin === batch).length;
    return sent === steps.length && steps.every((step, i) => sameStep(step, own[i].step));
  }

  private hearAck(id: string, version: number, at: number): void {
    if (this.underWay?.id !== id) return;
    this.savedAt = at;
    this.underWay.done = version;
    this.settle();
  }

  /** The authority is done with the batch under way and has nothing of it: neither may this editor. */
  private settle(): void {
    const batch = this.underWay;
    if (!batch || batch.done === null || batch.done > this.version) return;
    if (this.unconfirmed.some(({ origin }) => origin === batch)) this.takeInstead([], batch, "");
    this.batchDone();
    this.flush();
  }

  private hearNack(id: string, code: string): void {
    const batch = this.underWay;
    if (batch?.id !== id) return;
    if (code !== "too-old" || this.version <= batch.base) return this.joinAnew(code);
    // Nothing of it was applied, and what was missing has come meanwhile: it goes as a new batch.
    this.tag(null, this.unconfirmed.length);
    this.batchDone();
    this.flush();
  }

  private batchDone(): void {
    if (this.state.at === "joining") this.state = { at: "joining", batch: null };
    if (this.state.at !== "sending") return;
    this.answered();
    this.state = { at: "listening" };
  }

  /** Sends what is unconfirmed, when nothing is under way. */
  private flush(): void {
    if (this.state.at !== "listening" || this.unconfirmed.length === 0 || this.waits.has("send")) return;
    const early = this.fullAt - AT_ONCE * PACE + PACE - this.host.now();
    const { doc } = this.host.state();
    if (early > 0 || this.composes() || (this.host.composing() && !isWhole(doc))) {
      this.wait("send", Math.max(early, PACE / 2), () => this.flush());
      return;
    }
    const batch = { id: newName(this.host.chance), base: this.version, done: null };
    const count = cutBatch(doc, this.unconfirmed);
    this.tag(batch, count);
    this.sendBatch(batch, this.unconfirmed.slice(0, count));
  }

  private sendBatch(batch: UnderWay, steps: readonly Unconfirmed[]): void {
    this.fullAt = Math.max(this.fullAt, this.host.now()) + PACE;
    batch.base = this.version;
    batch.done = null;
    this.state = { at: "sending", batch };
    this.send({
      t: "steps",
      batch: batch.id,
      base: batch.base,
      ...(this.carried ? { carried: true } : {}),
      steps: steps.map(({ step }) => stepJson(step)),
    });
    this.expectAnswer();
  }

  private tag(batch: UnderWay | null, count: number): void {
    this.unconfirmed.slice(0, count).forEach((one) => (one.origin = batch));
  }

  /**
   * Offers the words that the authority does not have.
   *
   * @param now the text as it is there, when it is known: it may have them, and only the answer was lost
   */
  private giveUp(reason: string, now: Node | null = null): void {
    const steps = this.unconfirmed;
    if (steps.length === 0) return;
    this.offer(reason, ownBlocks(this.host.state().doc, steps, now));
  }

  private offer(reason: string, blocks: Node[]): void {
    if (blocks.length > 0) this.host.lost({ reason, blocks });
  }

  /** Tells the cursor in a pause of writing: its place must be one in the text that everybody has. */
  private tellHere(): void {
    const connected = this.state.at === "listening" || this.state.at === "sending";
    if (!connected || this.waits.has("here") || isSame(this.here, this.hereTold)) return;
    const now = this.host.now();
    const early = Math.max(this.lastHere + CURSOR_PACE, this.lastWriting + CURSOR_PAUSE) - now;
    if (early > 0) {
      this.wait("here", early, () => this.tellHere());
      return;
    }
    // It is told when the last of them is confirmed.
    if (this.unconfirmed.length > 0) return;
    this.lastHere = now;
    this.hereTold = this.here;
    this.send({ t: "here", version: this.version, ...this.here });
  }

  private showCursors(): void {
    if (this.plugin) this.host.cursors(this.cursors.shown(this.unconfirmed));
  }

  private show(): void {
    const { status } = this;
    const told = JSON.stringify(status);
    if (told === this.told) return;
    this.told = told;
    this.host.show(status);
  }

  private send(message: ToServer): void {
    this.pipe?.send(JSON.stringify(message));
  }

  private expectAnswer(patience = PATIENCE): void {
    this.wait("patience", patience, () => this.comeBack(true));
  }

  private answered(): void {
    this.waits.get("patience")?.();
    this.waits.delete("patience");
  }

  private wait(what: Wait, ms: number, then: () => void): void {
    this.waits.get(what)?.();
    this.waits.set(
      what,
      this.host.after(ms, () => {
        this.waits.delete(what);
        then();
      }),
    );
  }
}

function movedOn(place: Here | null, { mapping }: Transaction): Here | null {
  return place && { anchor: mapping.map(place.anchor, -1), head: mapping.map(place.head, -1) };
}

function isSame(one: Here | null, other: Here | null | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The authority may give the keys back in another order. */
function sameStep(one: Step, other: Step): boolean {
  return JSON.stringify(stepJson(one)) === JSON.stringify(stepJson(other));
}
