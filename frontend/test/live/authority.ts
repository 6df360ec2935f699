import { apply, catchUp, open, snapshot } from "../../src/engine";
import type { Outcome } from "../../src/engine/openText";
import type { FromServer, Run, ToServer } from "../../src/live/messages";

interface Row {
  step: unknown;
  actor: string;
  at: number;
  client: string;
  batch: string;
}

type JoinMessage = Extract<ToServer, { t: "join" }>;
type StepsMessage = Extract<ToServer, { t: "steps" }>;
type Sent = StepsMessage & { client: string; answer: (message: FromServer) => void };

/** The text authority with everything but its database and its sockets: for tests of editors among themselves. */
export class Authority {
  readonly rows: Row[] = [];
  refuse: string | null = null;
  /** How often the text was frozen. */
  season = 0;
  /** Codes with which batches were refused. */
  readonly refusals: string[] = [];
  private readonly id: string;
  private readonly first: string;
  private readonly known = new Map<string, number>();
  private readonly listeners = new Map<object, (message: FromServer) => void>();
  private readonly kept: { version: number; doc: string; authors: string }[] = [];
  private clock = 1000;

  constructor(id: string, doc: string) {
    this.id = id;
    this.first = doc;
    this.kept.push({ version: 0, doc, authors: "{}" });
    open(id, doc, 0, "{}");
  }

  get version(): number {
    return this.rows.length;
  }

  get text(): { version: number; doc: object; authors: object } {
    return JSON.parse(snapshot(this.id));
  }

  /** The text as it comes from its first state and all steps. */
  replayed(): object {
    open(`${this.id}-replay`, this.first, 0, "{}");
    catchUp(`${this.id}-replay`, JSON.stringify(this.rows));
    return JSON.parse(snapshot(`${this.id}-replay`));
  }

  /** Keeps a snapshot from which to start again. */
  keepSnapshot(): void {
    const { version, doc, authors } = this.text;
    this.kept.push({ version, doc: JSON.stringify(doc), authors: JSON.stringify(authors) });
  }

  /** Starts again from the last snapshot and the steps behind it. */
  restart(): void {
    const { version, doc, authors } = this.kept.at(-1)!;
    open(this.id, doc, version, authors);
    catchUp(this.id, JSON.stringify(this.rows.slice(version)));
    this.listeners.clear();
  }

  join(whom: object, { since, season }: JoinMessage, answer: (message: FromServer) => void): void {
    const version = this.version;
    if (since === undefined || season !== this.season || since > version || version - since > 2000) {
      answer({ t: "text", version, season: this.season, doc: this.text.doc, at: this.clock });
    } else {
      if (since < version) answer(this.message(since));
      answer({ t: "resumed", version });
    }
    this.listeners.set(whom, answer);
  }

  leave(whom: object): void {
    this.listeners.delete(whom);
  }

  /** Takes what came in one turn: one commit, one message to everybody. */
  take(sent: Sent[]): void {
    const before = this.version;
    const fresh: Sent[] = [];
    for (const one of sent) {
      const done = this.known.get(one.batch);
      if (done !== undefined) one.answer({ t: "ack", batch: one.batch, version: done, at: this.clock });
      else if (this.refuse) one.answer({ t: "nack", batch: one.batch, code: this.refuse });
      else if (!fresh.some(({ batch }) => batch === one.batch)) fresh.push(one);
    }
    const batches = fresh.map(({ batch, client, base, carried, steps }) => ({
      ...{ batch, client, base, carried, steps },
      ...{ actor: client, at: ++this.clock },
    }));
    const outcomes = JSON.parse(apply(this.id, JSON.stringify(batches))) as Outcome[];
    const later: (() => void)[] = [];
    outcomes.forEach((outcome, i) => this.commit(outcome, fresh[i], batches[i].at, later));
    if (this.version > before) {
      const message = this.message(before);
      for (const tell of this.listeners.values()) tell(message);
    }
    for (const tell of later) tell();
  }

  private commit(outcome: Outcome, { batch, client, answer }: Sent, at: number, later: (() => void)[]): void {
    if ("refused" in outcome) {
      this.refusals.push(outcome.refused);
      later.push(() => answer({ t: "nack", batch, code: outcome.refused }));
      return;
    }
    for (const step of outcome.steps) this.rows.push({ step, actor: client, at, client, batch });
    for (const step of outcome.mended)
      this.rows.push({ step, actor: client, at, client: "authority", batch: "" });
    const version = this.version;
    this.known.set(batch, version);
    if (outcome.steps.length === 0) later.push(() => answer({ t: "ack", batch, version, at }));
  }

  private message(version: number): FromServer {
    const rows = this.rows.slice(version);
    const runs: Run[] = [];
    for (const { client, batch } of rows) {
      const last = runs.at(-1);
      if (last && last[0] === client && last[1] === batch) last[2]++;
      else runs.push([client, batch, 1]);
    }
    return { t: "steps", version, at: this.clock, runs, steps: rows.map(({ step }) => step) };
  }
}
