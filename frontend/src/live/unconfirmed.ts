import type { Node } from "prosemirror-model";
import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import { Mapping, ReplaceAroundStep, ReplaceStep, type Step } from "prosemirror-transform";

/** A step of one's own that the authority has not confirmed, as prosemirror-collab holds it. */
export interface Unconfirmed {
  readonly step: Step;
  readonly inverted: Step;
  /** Where it came from. It stays when the step is rebased, so the link writes here with which batch it goes. */
  origin: unknown;
}

/** The steps that the authority has not confirmed. */
export function unconfirmedIn(state: EditorState, plugin: Plugin): readonly Unconfirmed[] {
  return (plugin.getState(state) as { unconfirmed: Unconfirmed[] }).unconfirmed;
}

/** The text as the authority has it at the version that this editor holds. */
export function confirmedDoc(doc: Node, steps: readonly Unconfirmed[]): Node {
  for (let i = steps.length - 1; i >= 0; i--) {
    const before = steps[i].inverted.apply(doc).doc;
    if (!before) throw new Error("A step of one's own cannot be taken back");
    doc = before;
  }
  return doc;
}

/** The blocks of a text that are not exactly so in another. */
export function blocksOnlyIn(doc: Node, other: Node): Node[] {
  const known = new Map(other.children.map((block) => [block.attrs.id, block]));
  return doc.children.filter((block) => {
    const twin = known.get(block.attrs.id);
    return block.content.size > 0 && !(twin && twin.content.eq(block.content));
  });
}

/**
 * The blocks of a text that one's own unconfirmed steps changed.
 *
 * @param now another text, when there is one: only those are meant that it has not exactly so
 */
export function ownBlocks(doc: Node, own: readonly Unconfirmed[], now: Node | null = null): Node[] {
  const changed = blocksOnlyIn(doc, confirmedDoc(doc, own));
  if (!now) return changed;
  const missing = new Set(blocksOnlyIn(doc, now));
  return changed.filter((block) => missing.has(block));
}

/**
 * The blocks in which one's own words stood that are no more, because another deleted what was around them.
 *
 * @param own what was unconfirmed before the other's steps
 * @param received takes these in: own steps back, the others', and own again, each mirroring itself unless it fell away
 */
export function blocksSwallowed(own: readonly Unconfirmed[], received: Transaction): Node[] {
  const { before, mapping } = received;
  const stood = new Set<Node>();
  own.forEach(({ step }, i) => {
    const fellAway = mapping.getMirror(own.length - 1 - i) === undefined;
    if (fellAway && writes(step))
      for (const block of blocksOf(step, own.slice(i + 1), before)) stood.add(block);
  });
  if (stood.size === 0) return [];
  return ownBlocks(before, own, received.doc).filter((block) => stood.has(block));
}

/** Where the words of a step stand in a text in which others of one's own have followed. */
function blocksOf(step: Step, later: readonly Unconfirmed[], doc: Node): Node[] {
  const on = new Mapping(later.map((one) => one.step.getMap()));
  const blocks: Node[] = [];
  step.getMap().forEach((_oldStart, _oldEnd, start, end) => {
    doc.nodesBetween(on.map(start, -1), on.map(end, 1), (node) => (blocks.push(node), false));
  });
  return blocks;
}

/** Whether a step brings words. */
function writes(step: Step): boolean {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return false;
  const { content } = step.slice;
  return content.textBetween(0, content.size).length > 0;
}
