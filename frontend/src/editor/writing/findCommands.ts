import type { EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { allPlaces, findingIn, goTo, type Found } from "./finding";
import { plainText } from "./storable";

/** Goes to the next place with the words, or the one before; at the end it begins again. */
export function findOn(view: EditorView, direction: 1 | -1): boolean {
  const { found, current } = findingIn(view.state);
  if (found.length === 0) return false;
  const next = current >= 0 ? current + direction : nearest(found, view.state, direction);
  view.dispatch(goTo(view.state.tr, found, (next + found.length) % found.length));
  return true;
}

/** Goes to the first place from the cursor on, while the words are still being typed. */
export function findFromHere(view: EditorView): void {
  const { found, current } = findingIn(view.state);
  if (found.length === 0 || current >= 0) return;
  view.dispatch(goTo(view.state.tr, found, nearest(found, view.state, 1) % found.length));
}

/** Replaces the place with the cursor and goes on to the next one. */
export function replaceOne(view: EditorView, words: string): boolean {
  if (!view.editable) return false;
  const { found, current, wanted } = findingIn(view.state);
  if (current < 0) return findOn(view, 1);
  const tr = view.state.tr;
  const behind = write(tr, found[current], plainText(words));
  const rest = allPlaces({ ...view.state, doc: tr.doc } as EditorState, wanted);
  const next = rest.findIndex((place) => place.from >= behind);
  if (rest.length > 0) goTo(tr, rest, Math.max(next, 0));
  view.dispatch(tr);
  return true;
}

/** Replaces all places as one change that can be undone, and tells how many there were. */
export function replaceAll(view: EditorView, words: string): number {
  const { found } = findingIn(view.state);
  if (!view.editable || found.length === 0) return 0;
  const tr = view.state.tr;
  for (const place of [...found].reverse()) write(tr, place, plainText(words));
  view.dispatch(tr);
  return found.length;
}

/** Writes words in a place, in the look of what was there; tells where they end. */
function write(tr: Transaction, { from, to }: Found, words: string): number {
  const $from = tr.doc.resolve(from);
  const marks = $from.marksAcross(tr.doc.resolve(to)) ?? $from.marks();
  if (words === "") tr.delete(from, to);
  else tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
  return from + words.length;
}

function nearest(found: readonly Found[], { selection }: EditorState, direction: 1 | -1): number {
  if (direction < 0) return found.findLastIndex((place) => place.to <= selection.from);
  const next = found.findIndex((place) => place.from >= selection.from);
  return next < 0 ? 0 : next;
}
