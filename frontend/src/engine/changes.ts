import type { Node } from "prosemirror-model";
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from "prosemirror-transform";

/**
 * Which blocks differ between two states of a text: from `start` up to `oldEnd` in the old one, up to `newEnd` in
 * the new one. Found from the places of the steps, so that a long text costs no more than a short one.
 */
export class Changes {
  start = Number.MAX_SAFE_INTEGER;
  oldEnd = 0;
  newEnd = 0;

  /** Takes in one more step, which turned one state into the next. */
  add(step: Step, before: Node, after: Node): void {
    if (before === after) return;
    const [from, to] = reach(step, before);
    const first = before.resolve(from).index(0);
    const $to = before.resolve(to);
    const end = Math.min(before.childCount, $to.index(0) + 1);
    const grown = after.childCount - before.childCount;
    // A block that the step only touches with its edge may be joined with its neighbour.
    const start = Math.max(0, before.resolve(from).depth === 0 ? first - 1 : first);
    if (this.start === Number.MAX_SAFE_INTEGER) {
      this.start = start;
      this.oldEnd = end;
      this.newEnd = end + grown;
      return;
    }
    if (end > this.newEnd) {
      this.oldEnd += end - this.newEnd;
      this.newEnd = end;
    }
    this.newEnd += grown;
    this.start = Math.min(this.start, start);
  }

  /** Leaves out what is the same after all at both ends. */
  trim(old: Node, now: Node): void {
    if (this.start === Number.MAX_SAFE_INTEGER) this.start = 0;
    while (this.start < this.oldEnd && this.start < this.newEnd) {
      if (old.child(this.start) !== now.child(this.start)) break;
      this.start++;
    }
    while (this.oldEnd > this.start && this.newEnd > this.start) {
      if (old.child(this.oldEnd - 1) !== now.child(this.newEnd - 1)) break;
      this.oldEnd--;
      this.newEnd--;
    }
  }
}

function reach(step: Step, doc: Node): [number, number] {
  if (
    step instanceof ReplaceStep ||
    step instanceof AddMarkStep ||
    step instanceof RemoveMarkStep ||
    step instanceof ReplaceAroundStep
  ) {
    return [step.from, step.to];
  }
  if (step instanceof AttrStep || step instanceof AddNodeMarkStep || step instanceof RemoveNodeMarkStep) {
    return [step.pos, step.pos + 1];
  }
  return [0, doc.content.size];
}
