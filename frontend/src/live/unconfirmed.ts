import type { Node } from "prosemirror-model";
import type { EditorState, Plugin } from "prosemirror-state";
import type { Step } from "prosemirror-transform";

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
