import type { Node } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";

const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

/** Takes out of words what no text may hold, wherever they came from: control characters, halves of characters. */
export function plainText(words: string): string {
  const kept = words.replace(CONTROLS, "");
  return kept.isWellFormed() ? kept : kept.toWellFormed().replace(/\ufffd/g, "");
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
    const words = node.text;
    if (!words || plainText(words) === words) return;
    const at = tr.mapping.map(pos);
    const kept = plainText(words);
    if (kept) tr.replaceWith(at, at + words.length, node.type.schema.text(kept, node.marks));
    else tr.delete(at, at + words.length);
  });
}
