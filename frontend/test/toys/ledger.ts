import type { Node } from "prosemirror-model";
import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import { Mapping, type StepMap } from "prosemirror-transform";
import { confirmedDoc, unconfirmedIn } from "../../src/live/unconfirmed";

/** Characters for private use stand in no text unless somebody writes one; each toy of a room has so many of its own. */
const FIRST_SIGN = 0xe000;
const ROOMS_TOYS = 20;
const SIGNS = 6400 / ROOMS_TOYS;
const SIGN = /[\ue000-\uf8ff]/g;

/**
 * What a toy did, and what became of its words. Now and then it writes a sign, a character that nobody else writes and
 * it only once: unless somebody is seen to take it away, everybody must have it in the end, exactly once. Only what two
 * took away and both put back may stand there as often as it was put back: docs/decisions/0021.
 */
export class Ledger {
  /** How often each kind of act changed the text. */
  readonly acts: Record<string, number> = {};
  /** The signs that this toy wrote. */
  readonly wrote: string[] = [];
  /** Signs, of whomever, that this toy itself took away; it may have put them back since. */
  readonly deleted = new Set<string>();
  /** Signs, of whomever, that this toy itself put back. */
  readonly putBack = new Set<string>();
  /** Signs of its own that were on their way when others deleted what they stood in. */
  readonly swallowed = new Set<string>();
  private readonly first: number;

  /** @param seed those of the toys of a room follow each other */
  constructor(seed: number) {
    this.first = FIRST_SIGN + (((seed % ROOMS_TOYS) + ROOMS_TOYS) % ROOMS_TOYS) * SIGNS;
  }

  sign(): string {
    if (this.wrote.length === SIGNS) throw new Error("There are no signs left");
    const sign = String.fromCharCode(this.first + this.wrote.length);
    this.wrote.push(sign);
    return sign;
  }

  took(act: string, before: Node, after: Node): void {
    this.acts[act] = (this.acts[act] ?? 0) + 1;
    if (act !== "undo") return;
    const left = signsIn(after);
    const others = [...signsIn(before).keys()].filter((sign) => !this.wrote.includes(sign));
    if (others.some((sign) => !left.has(sign))) throw new Error("Undo took back what another wrote");
  }

  /** The toy wrote. */
  changed(before: Node, after: Node): void {
    const left = signsIn(after);
    const had = signsIn(before);
    for (const sign of had.keys()) if (!left.has(sign)) this.deleted.add(sign);
    for (const sign of left.keys()) if (!had.has(sign) && this.deleted.has(sign)) this.putBack.add(sign);
  }

  /** The toy took in what others wrote. */
  received(before: EditorState, after: EditorState, tr: Transaction, plugin: Plugin): void {
    const left = signsIn(after.doc);
    const theirs = confirmedDoc(after.doc, unconfirmedIn(after, plugin));
    for (const sign of signsIn(theirs).keys()) if (!left.has(sign)) this.deleted.add(sign);
    const had = confirmedDoc(before.doc, unconfirmedIn(before, plugin));
    const confirmed = signsIn(had);
    for (const [sign, pos] of signsIn(before.doc)) {
      if (left.has(sign) || confirmed.has(sign)) continue;
      if (isDeleted(pos, before, after, tr, plugin)) this.swallowed.add(sign);
    }
  }
}

/** The signs of a text, and where they stand first. */
export function signsIn(doc: Node): Map<string, number> {
  return new Map([...placesIn(doc)].map(([sign, places]) => [sign, places[0]]));
}

/** The signs that stand in a text more than once, with how often. */
export function doubledIn(doc: Node): Map<string, number> {
  const doubled = [...placesIn(doc)].filter(([, places]) => places.length > 1);
  return new Map(doubled.map(([sign, places]) => [sign, places.length]));
}

function placesIn(doc: Node): Map<string, number[]> {
  const found = new Map<string, number[]>();
  doc.descendants((node, pos) => {
    for (const { 0: sign, index } of node.text?.matchAll(SIGN) ?? []) {
      found.set(sign, [...(found.get(sign) ?? []), pos + index]);
    }
  });
  return found;
}

/** Whether others deleted across a place that only this toy's text had. */
function isDeleted(
  pos: number,
  before: EditorState,
  after: EditorState,
  tr: Transaction,
  plugin: Plugin,
): boolean {
  const own = unconfirmedIn(before, plugin);
  const versionIn = (state: EditorState) => (plugin.getState(state) as { version: number }).version;
  const taken = (tr.getMeta("rebased") as number | undefined) ?? 0;
  const theirs = tr.mapping.maps.slice(taken, taken + versionIn(after) - versionIn(before));
  const back: StepMap[] = own.map(({ step }) => step.getMap().invert()).reverse();
  const place = (side: number) => new Mapping(back).map(pos, side);
  return [-1, 1].some((side) => new Mapping(theirs).mapResult(place(side), side).deletedAcross);
}
