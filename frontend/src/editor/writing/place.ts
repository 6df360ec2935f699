import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** Where somebody was in a text, to be found again in another that has the same block. */
export interface Place {
  block: string;
  offset: number;
  focused: boolean;
}

/** Where the cursor is; null when it is in no block. */
export function placeIn(view: EditorView): Place | null {
  const { $head } = view.state.selection;
  if ($head.depth === 0) return null;
  return { block: $head.node(1).attrs.id, offset: $head.pos - $head.start(1), focused: view.hasFocus() };
}

/** Puts the cursor there, as far as the block still reaches, and gives the focus back. */
export function goTo(view: EditorView, { block, offset, focused }: Place): void {
  const { doc, tr } = view.state;
  doc.forEach((one, pos) => {
    if (one.attrs.id !== block) return;
    const at = pos + 1 + Math.min(offset, one.content.size);
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at))));
  });
  if (focused) view.focus();
}
