import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** Puts the cursor into a block and brings it into sight, below what covers the top. */
export function focusBlock(view: EditorView, id: string, covered: number): boolean {
  const found = placeOf(view, id);
  if (found < 0) return false;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, found + 1)));
  view.focus();
  return scrollTo(view, found, covered);
}

/** Brings a block into sight; the cursor stays where it is. */
export function showBlock(view: EditorView, id: string, covered: number): boolean {
  const found = placeOf(view, id);
  return found >= 0 && scrollTo(view, found, covered);
}

function placeOf(view: EditorView, id: string): number {
  let found = -1;
  view.state.doc.forEach((block, pos) => {
    if (block.attrs.id === id) found = pos;
  });
  return found;
}

function scrollTo(view: EditorView, pos: number, covered: number): true {
  const dom = view.nodeDOM(pos);
  if (!(dom instanceof HTMLElement)) return true;
  const calm = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;
  dom.style.scrollMarginBlockStart = `${covered + 16}px`;
  dom.scrollIntoView?.({ block: "start", behavior: calm ? "auto" : "smooth" });
  return true;
}
