import type { Node } from "prosemirror-model";
import { toHtml, toPlain } from "../paste/writeHtml";

/** Copies a text to the clipboard, as words and as HTML; false when the clipboard cannot be reached. */
export async function copyText(doc: Node): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      "text/plain": new Blob([toPlain(doc)], { type: "text/plain" }),
      "text/html": new Blob([toHtml(doc)], { type: "text/html" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
