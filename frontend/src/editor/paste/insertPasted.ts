import { Fragment, Slice } from "prosemirror-model";
import { Selection, TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import type { Pasted } from "./readHtml";

/** Puts pasted words where the selection is: a single paragraph into the line, more as blocks of their own. */
export function insertPasted(state: EditorState, { blocks, piece }: Pasted): Transaction {
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  const only = blocks.length === 1 ? blocks[0] : null;
  const target = $from.node(1);
  if (only && target?.isTextblock && (piece || only.type.name === "paragraph")) {
    const slice = new Slice(Fragment.from(only.content), 0, 0);
    return tr.replace($from.pos, $from.pos, slice).scrollIntoView();
  }
  if (!target?.isTextblock) return put(tr, $from.pos, $from.pos, blocks);
  if (target.content.size === 0) return put(tr, $from.before(1), $from.after(1), blocks);
  if ($from.parentOffset === 0) return put(tr, $from.before(1), $from.before(1), blocks);
  if ($from.parentOffset < target.content.size) tr.split($from.pos);
  const gap = $from.pos + 1;
  return put(tr, gap, gap, blocks);
}

function put(tr: Transaction, from: number, to: number, blocks: Pasted["blocks"]): Transaction {
  const content = Fragment.from(blocks);
  tr.replaceWith(from, to, content);
  const end = tr.doc.resolve(Math.min(from + content.size - 1, tr.doc.content.size));
  const selection = end.parent.isTextblock ? TextSelection.create(tr.doc, end.pos) : Selection.near(end, -1);
  return tr.setSelection(selection).scrollIntoView();
}
