import type { Node } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";

/** What no words may hold: control characters, halves of characters. */
const UNSTORABLE =
  /[\u0000-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Takes out of words what no text may hold, wherever they came from. */
export function plainText(words: string): string {
  return words.replace(UNSTORABLE, "");
}

/**
 * Keeps out of the text what cannot be stored: characters that dictation or browser extensions bring,
 * and marks on the number of a footnote, which making a whole line bold would put there.
 */
export function storable(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some((tr) => tr.docChanged && !tr.getMeta("composition"))) return null;
      const tr = after.tr;
      const start = before.doc.content.findDiffStart(after.doc.content);
      const end = before.doc.content.findDiffEnd(after.doc.content);
      if (start === null || !end) return null;
      clean(
        after.doc,
        Math.max(0, start - 1),
        Math.min(after.doc.content.size, Math.max(end.b, start) + 1),
        tr,
      );
      return tr.docChanged ? tr : null;
    },
  });
}

function clean(doc: Node, from: number, to: number, tr: Transaction): void {
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isInline && !node.isText)
      for (const mark of node.marks) tr.removeNodeMark(tr.mapping.map(pos), mark);
    // One by one: a whole stretch put anew would take with it what others write in it meanwhile.
    for (const { index, 0: found } of node.text?.matchAll(UNSTORABLE) ?? []) {
      const at = tr.mapping.map(pos + index);
      tr.delete(at, at + found.length);
    }
  });
}
