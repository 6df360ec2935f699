import type { Node } from "prosemirror-model";
import { isBlockId, readText } from "../schema";
import { stepJson } from "./stepJson";
import { confirmedDoc, type Unconfirmed } from "./unconfirmed";

/** The most steps in one batch. */
export const MOST_STEPS = 200;
/** The most bytes of the steps in one batch beside the largest, with room for what is around them. */
export const MOST_BYTES = 60_000;

/** How many of the unconfirmed steps go into the next batch: as many as fit, up to a text that can be stored. */
export function cutBatch(doc: Node, steps: readonly Unconfirmed[]): number {
  let bytes = 0;
  let largest = 0;
  let count = 0;
  while (count < steps.length && count < MOST_STEPS) {
    const more = bytesOf(JSON.stringify(stepJson(steps[count].step)));
    bytes += more;
    largest = Math.max(largest, more);
    // What is pasted or undone is one large step among small ones that only together lead to a text.
    if (bytes - largest > MOST_BYTES) break;
    count++;
  }
  if (count === steps.length) return count;
  const docs = [confirmedDoc(doc, steps)];
  for (let i = 0; i < count; i++) docs.push(steps[i].step.apply(docs[i]).doc ?? docs[i]);
  for (let cut = count; cut > 0; cut--) if (isWhole(docs[cut]) && isText(docs[cut])) return cut;
  return count;
}

/** Whether every block has an id of its own and no number of a footnote is marked, as in every stored text. */
export function isWhole(doc: Node): boolean {
  const ids = new Set<string>();
  for (let i = 0; i < doc.childCount; i++) {
    const block = doc.child(i);
    if (!isBlockId(block.attrs.id) || ids.has(block.attrs.id)) return false;
    ids.add(block.attrs.id);
    for (let j = 0; j < block.childCount; j++) {
      const inline = block.child(j);
      if (!inline.isText && inline.marks.length > 0) return false;
    }
  }
  return true;
}

function isText(doc: Node): boolean {
  try {
    readText(JSON.parse(JSON.stringify(doc)));
    return true;
  } catch {
    return false;
  }
}

function bytesOf(words: string): number {
  let bytes = words.length;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    // Each half of a pair counts two of the four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
