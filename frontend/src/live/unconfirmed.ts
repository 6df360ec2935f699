import type { Node } from "prosemirror-model";
import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import { ReplaceAroundStep, ReplaceStep, type Step } from "prosemirror-transform";

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
 * The blocks with words of one's own that are no more, because another deleted what they stood in.
 *
 * @param own what was unconfirmed before the other's steps
 * @param received takes these in: own steps back, the others', and own again, each mirroring itself unless it fell away
 */
export function blocksSwallowed(own: readonly Unconfirmed[], received: Transaction): Node[] {
  const fellAway = own.filter((_, i) => received.mapping.getMirror(own.length - 1 - i) === undefined);
  if (!fellAway.some(({ step }) => writes(step))) return [];
  const { before } = received;
  const gone = blocksOnlyIn(before, received.doc);
  return blocksOnlyIn(before, confirmedDoc(before, own)).filter((block) => gone.includes(block));
}

/** Whether a step brings words. */
function writes(step: Step): boolean {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return false;
  const { content } = step.slice;
  return content.textBetween(0, content.size).length > 0;
}
