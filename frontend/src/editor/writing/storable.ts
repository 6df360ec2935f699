import { Plugin, type EditorState, type Transaction } from "prosemirror-state";
import { UNSTORABLE } from "../../schema";
import { isLookAtComposed } from "./composed";

/** Takes out of words what no text may hold, wherever they came from. */
export function plainText(words: string): string {
  return words.replace(UNSTORABLE, "");
}

/**
 * Keeps out of the text what cannot be stored: characters that dictation, input methods or browser extensions bring,
 * and marks on the number of a footnote, which making a whole line bold would put there.
 */
export function storable(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (transactions.some(isLookAtComposed)) return cleaned(after, 0, after.doc.content.size);
      if (!transactions.some((tr) => tr.docChanged && !tr.getMeta("composition"))) return null;
      const start = before.doc.content.findDiffStart(after.doc.content);
      const end = before.doc.content.findDiffEnd(after.doc.content);
      if (start === null || !end) return null;
      const from = Math.max(0, start - 1);
      return cleaned(after, from, Math.min(after.doc.content.size, Math.max(end.b, start) + 1));
    },
  });
}

function cleaned({ doc, tr }: EditorState, from: number, to: number): Transaction | null {
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isInline && !node.isText)
      for (const mark of node.marks) tr.removeNodeMark(tr.mapping.map(pos), mark);
    // One by one: a whole stretch put anew would take with it what others write in it meanwhile.
    for (const { index, 0: found } of node.text?.matchAll(UNSTORABLE) ?? []) {
      const at = tr.mapping.map(pos + index);
      tr.delete(at, at + found.length);
    }
  });
  return tr.docChanged ? tr : null;
}
