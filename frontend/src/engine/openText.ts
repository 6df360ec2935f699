import type { Node } from "prosemirror-model";
import { Step, type StepMap } from "prosemirror-transform";
import { BY_ITSELF, MOST_BLOCKS, parseText, readBlock, schema, type Tally } from "../schema";
import { Changes } from "./changes";
import { mending } from "./mending";
import { Past, type Stretch } from "./past";
import { rebase } from "./rebase";
import { codeOf, RefusedBatch, type BatchCode } from "./refusedBatch";
import { checkStepForm, type RawStep } from "./stepForm";
import { turnInto } from "./turnInto";

/** The most steps that one batch may have. */
export const MOST_STEPS = 200;
/** How many versions back a batch may be based. */
export const MOST_BACK = 1000;

/** How much work carrying a batch may be: its steps times the versions. The next editor waits for it. */
const MOST_CARRYING = 50_000;
/** And how much of that batch by batch: its steps times the batches. */
const MOST_CARRYING_ONE_BY_ONE = 800;

/** The steps of one editor, as they come. */
export interface Batch {
  batch: string;
  client: string;
  actor: string;
  at: number;
  base: number;
  /** Whether its editor had carried the steps to the base, over what others wrote meanwhile. */
  carried?: boolean;
  steps: unknown[];
}

/** What became of a batch. */
export type Outcome =
  | { batch: string; client: string; steps: unknown[]; mended: unknown[] }
  | { batch: string; refused: BatchCode; reason: string };

/** A committed step, read back from where it is stored; what the authority did by itself has no batch. */
export interface StoredStep {
  step: unknown;
  batch: string;
  actor: string;
  at: number;
}

/** Who last changed each block, and when in milliseconds. */
export type Authors = Record<string, [string, number]>;

/** One text that is being written, as the authority holds it. */
export class OpenText {
  private doc: Node;
  private version: number;
  private units = 0;
  private readonly past = new Past(MOST_BACK);
  private readonly ids = new Set<string>();
  private readonly authors: Map<string, [string, number]>;

  constructor(doc: string, version: number, authors: string) {
    this.doc = parseText(doc);
    this.version = version;
    this.authors = new Map(Object.entries(JSON.parse(authors) as Authors));
    this.count();
  }

  /** Applies one batch, rebased where its base is old, or leaves the text exactly as it was. */
  apply(batch: Batch): Outcome {
    try {
      return this.applied(batch);
    } catch (problem) {
      const reason = problem instanceof Error ? problem.message : String(problem);
      return { batch: batch.batch, refused: codeOf(problem), reason };
    }
  }

  /** Follows steps that are committed already, batch by batch as they were applied. */
  catchUp(stored: StoredStep[]): void {
    for (let i = 0; i < stored.length;) {
      const first = stored[i];
      const before = this.doc;
      const changes = new Changes();
      const steps: Step[] = [];
      let { doc: after } = this;
      for (; i < stored.length && together(first, stored[i]); i++) {
        const step = Step.fromJSON(schema, stored[i].step as RawStep);
        const { doc, failed } = step.apply(after);
        if (!doc) throw new Error(`A stored step does not apply: ${failed}`);
        changes.add(step, after, doc);
        steps.push(step);
        after = doc;
      }
      this.go(after, steps);
      changes.trim(before, this.doc);
      this.sign(before, this.doc, changes, first.actor, first.at);
    }
    this.count();
  }

  /** The text with its version and the last author of each block, as JSON. */
  snapshot(): string {
    const authors: Authors = {};
    for (const block of this.doc.children) {
      const author = this.authors.get(block.attrs.id);
      if (author) authors[block.attrs.id] = author;
    }
    return JSON.stringify({ version: this.version, doc: this.doc.toJSON(), authors });
  }

  /** The steps that would turn the text into another. */
  turnInto(doc: string): unknown[] {
    return turnInto(this.doc, parseText(doc)).map((step) => step.toJSON() as unknown);
  }

  private applied(batch: Batch): Outcome {
    const { base, at, actor } = batch;
    const raw = checkedForm(batch);
    const others = this.since(base, raw.length);
    const own: Step[] = [];
    for (let i = 0; i < raw.length; i++) own.push(Step.fromJSON(schema, raw[i]));
    const changes = new Changes();
    const behind = others.length > 0;
    let { doc, steps } = behind
      ? carry(own, others, changes)
      : { doc: inOrder(this.doc, own, changes), steps: own };
    changes.trim(this.doc, doc);
    this.leave(this.doc, changes.start, changes.oldEnd);
    const beforeMending = doc;
    let mended: Step[] = [];
    let units: number;
    try {
      try {
        units = this.checked(doc, changes);
      } catch (problem) {
        mended =
          behind || batch.carried ? mending(doc, changes.start, changes.newEnd, this.ids, this.version) : [];
        if (mended.length === 0) throw problem;
        doc = inOrder(doc, mended, new Changes());
        units = this.checked(doc, changes);
      }
    } catch (problem) {
      for (let i = changes.start; i < changes.oldEnd; i++) this.ids.add(this.doc.child(i).attrs.id);
      throw problem;
    }
    this.units = units;
    this.forget(changes, doc);
    this.sign(this.doc, doc, changes, actor, at);
    this.go(beforeMending, steps);
    this.go(doc, mended);
    const { batch: name, client } = batch;
    return { batch: name, client, steps: behind ? steps.map(toJSON) : raw, mended: mended.map(toJSON) };
  }

  /** What came after a version, for so many steps to be carried over it. */
  private since(base: number, steps: number): Stretch[] {
    if (!Number.isInteger(base) || base < 0)
      throw new RefusedBatch("bad-message", "The base is not a version");
    if (base > this.version)
      throw new RefusedBatch("bad-base", "The base is a version that does not exist yet");
    const back = this.version - base;
    if (back > MOST_BACK || back > this.past.length || back * steps > MOST_CARRYING) {
      throw new RefusedBatch("too-old", "The base is too far back");
    }
    return this.past.last(back, Math.max(1, Math.floor(MOST_CARRYING_ONE_BY_ONE / steps)));
  }

  /** Reads the changed blocks as strictly as a whole text, adds their ids, and answers with the length of the text. */
  private checked(doc: Node, changes: Changes): number {
    if (doc.childCount > MOST_BLOCKS) {
      throw new RefusedBatch("too-many-blocks", "The text has more than 3,000 blocks");
    }
    const tally: Tally = { units: this.units };
    for (let i = changes.start; i < changes.oldEnd; i++) tally.units -= unitsOf(this.doc.child(i));
    const added = new Set<string>();
    for (let i = changes.start; i < changes.newEnd; i++) {
      const block = doc.child(i);
      if (this.ids.has(block.attrs.id)) {
        throw new RefusedBatch("duplicate-block-id", `Block ${i + 1} has the id of another block`);
      }
      readBlock(block.toJSON(), `Block ${i + 1}`, added, tally);
    }
    for (const id of added) this.ids.add(id);
    return tally.units;
  }

  private leave(doc: Node, from: number, to: number): void {
    for (let i = from; i < to; i++) this.ids.delete(doc.child(i).attrs.id);
  }

  /** Nobody has written a block that is gone. */
  private forget(changes: Changes, doc: Node): void {
    if (doc === this.doc) return;
    for (let i = changes.start; i < changes.oldEnd; i++) {
      const id: string = this.doc.child(i).attrs.id;
      if (!this.ids.has(id)) this.authors.delete(id);
    }
  }

  /** Somebody has written a block that was not there before, or not like this. */
  private sign(before: Node, doc: Node, changes: Changes, actor: string, at: number): void {
    const old = new Map<string, Node>();
    for (let i = changes.start; i < changes.oldEnd; i++) old.set(before.child(i).attrs.id, before.child(i));
    for (let i = changes.start; i < changes.newEnd; i++) {
      const block = doc.child(i);
      const id: string = block.attrs.id;
      if (id !== "" && !old.get(id)?.eq(block)) this.authors.set(id, [actor, at]);
    }
  }

  private go(doc: Node, steps: Step[]): void {
    this.doc = doc;
    this.version += steps.length;
    this.past.add(
      steps.map((step) => step.getMap()),
      doc,
    );
  }

  private count(): void {
    this.units = 0;
    this.ids.clear();
    for (const block of this.doc.children) {
      this.ids.add(block.attrs.id);
      this.units += unitsOf(block);
    }
    for (const id of this.authors.keys()) if (!this.ids.has(id)) this.authors.delete(id);
  }
}

function checkedForm({ steps }: Batch): RawStep[] {
  if (!Array.isArray(steps) || steps.length === 0)
    throw new RefusedBatch("bad-message", "There are no steps");
  if (steps.length > MOST_STEPS) throw new RefusedBatch("too-large", "There are more than 200 steps");
  for (let i = 0; i < steps.length; i++) checkStepForm(steps[i]);
  return steps as RawStep[];
}

/** Carries steps over one batch after the other, as the editor that made them does when it gets these batches. */
function carry(steps: Step[], others: Stretch[], changes: Changes): { doc: Node; steps: Step[] } {
  const last = others.length - 1;
  for (let i = 0; i < last; i++) {
    const { doc, maps } = others[i];
    steps = rebase(doc as Node, steps, maps, (before, step) => step.apply(before).doc).steps;
  }
  const { doc, maps } = others[last];
  return rebase(doc as Node, steps, maps, (before, step) => follow(before, step, changes));
}

/** All steps one after the other; each must fit. */
function inOrder(doc: Node, steps: Step[], changes: Changes): Node {
  for (let i = 0; i < steps.length; i++) {
    const after = follow(doc, steps[i], changes);
    if (!after) throw new RefusedBatch("does-not-fit", `Step ${i + 1} does not fit the text`);
    doc = after;
  }
  return doc;
}

function follow(before: Node, step: Step, changes: Changes): Node | null {
  const { doc } = step.apply(before);
  if (!doc) return null;
  const map = step.getMap() as StepMap & { ranges: readonly number[] };
  let grown = 0;
  for (let i = 0; i < map.ranges.length; i += 3) grown += map.ranges[i + 2] - map.ranges[i + 1];
  if (doc.content.size - before.content.size !== grown) {
    throw new RefusedBatch("does-not-fit", "A step changes more than it says");
  }
  changes.add(step, before, doc);
  return doc;
}

/** Whether a step belongs to the batch that began with another; what was mended behind a batch belongs to it. */
function together(first: StoredStep, step: StoredStep): boolean {
  return (
    step.actor === first.actor && step.at === first.at && (step.batch === first.batch || step.batch === "")
  );
}

function toJSON(step: Step): unknown {
  return step.toJSON();
}

/** How much a block, or a footnote, counts towards the longest text; see readInline. */
function unitsOf(block: Node): number {
  let units = 0;
  for (let i = 0; i < block.childCount; i++) {
    const inline = block.child(i);
    units += inline.isText ? inline.nodeSize + inline.marks.length * BY_ITSELF : BY_ITSELF + unitsOf(inline);
    for (const { attrs } of inline.marks) units += (attrs.href as string | undefined)?.length ?? 0;
  }
  return units;
}
