import { Slice, type Node } from "prosemirror-model";
import { AttrStep, RemoveNodeMarkStep, ReplaceStep, type Step } from "prosemirror-transform";
import { isBlockId, UNSTORABLE } from "../schema";

const SYMBOLS = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * The steps that put right what the steps of two people made together and neither made alone: two blocks with one
 * id, a block without one, a mark on the number of a footnote, a character that one editor had already taken out.
 *
 * @param taken the ids of the blocks outside the changed ones
 */
export function mending(doc: Node, start: number, end: number, taken: Set<string>, version: number): Step[] {
  const steps: Step[] = [];
  const cuts: Step[] = [];
  const seen = new Set<string>();
  let pos = -1;
  for (let i = start; i < end; i++) {
    const block = doc.child(i);
    const id: unknown = block.attrs.id;
    const wanting = !isBlockId(id) || taken.has(id) || seen.has(id);
    const spoilt = !isStorable(block);
    if (wanting || spoilt || hasMarkedNote(block)) {
      if (pos < 0) pos = placeOf(doc, i);
      if (wanting) steps.push(new AttrStep(pos, "id", unused(String(id), version, doc, taken, seen)));
      unmark(block, pos, steps);
      if (spoilt) clean(block, pos, cuts);
    }
    if (!wanting) seen.add(id);
    if (pos >= 0) pos += block.nodeSize;
  }
  // From the end, so that what comes before keeps its place.
  return steps.concat(cuts.reverse());
}

function isStorable(block: Node): boolean {
  return block.textContent.search(UNSTORABLE) < 0;
}

function clean(block: Node, pos: number, cuts: Step[]): void {
  block.descendants((inline, offset) => {
    for (const { index, 0: found } of (inline.text ?? "").matchAll(UNSTORABLE)) {
      const from = pos + 1 + offset + index;
      cuts.push(new ReplaceStep(from, from + found.length, Slice.empty));
    }
  });
}

function hasMarkedNote(block: Node): boolean {
  for (let i = 0; i < block.childCount; i++) {
    const inline = block.child(i);
    if (!inline.isText && inline.marks.length > 0) return true;
  }
  return false;
}

function unmark(block: Node, pos: number, steps: Step[]): void {
  block.forEach((inline, offset) => {
    if (inline.isText) return;
    for (const mark of inline.marks) steps.push(new RemoveNodeMarkStep(pos + 1 + offset, mark));
  });
}

/** An id made of what is known, so that it needs no chance; never one that the text has anywhere. */
function unused(old: string, version: number, doc: Node, taken: Set<string>, seen: Set<string>): string {
  for (let count = 0; ; count++) {
    const id = hashed(`${old} ${version} ${count}`);
    if (taken.has(id) || seen.has(id) || doc.children.some((block) => block.attrs.id === id)) continue;
    seen.add(id);
    return id;
  }
}

function hashed(words: string): string {
  let id = "b";
  for (let round = 0; round < 10; round++) {
    let hash = 0x811c9dc5 ^ round;
    for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    id += SYMBOLS[((hash ^ (hash >>> 13)) >>> 0) % 36];
  }
  return id;
}

function placeOf(doc: Node, index: number): number {
  let pos = 0;
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  return pos;
}
