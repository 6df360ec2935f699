import { NodeSelection, type Command } from "prosemirror-state";
import { schema } from "../../schema";

const { footnote } = schema.nodes;

/** Puts an empty footnote behind the selection and selects it. */
export const addFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection;
  if ($to.depth !== 1 || !$to.parent.isTextblock) return false;
  if (!dispatch) return true;
  const tr = state.tr.insert($to.pos, footnote.create());
  dispatch(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView());
  return true;
};

/** Takes the footnote at a place out of the text. */
export function removeFootnote(pos: number): Command {
  return (state, dispatch) => {
    const note = state.doc.nodeAt(pos);
    if (note?.type !== footnote) return false;
    dispatch?.(state.tr.delete(pos, pos + note.nodeSize));
    return true;
  };
}
