import { toggleMark } from "prosemirror-commands";
import type { Command, EditorState } from "prosemirror-state";
import { isAllowedAddress, schema } from "../../schema";

const { bold, italic, link } = schema.marks;

/** Makes the selection bold, or what is typed next. */
export const toggleBold: Command = toggleMark(bold);

/** Makes the selection italic, or what is typed next. */
export const toggleItalic: Command = toggleMark(italic);

/** Whether the selection, or what is typed next, carries a mark. */
export function isMarked(state: EditorState, name: "bold" | "italic" | "link"): boolean {
  const type = schema.marks[name];
  const { from, to, empty, $from } = state.selection;
  if (name === "link") return linkAt(state) !== null;
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()));
  return state.doc.rangeHasMark(from, to, type);
}

/** A link under the selection and the stretch of text that it covers. */
export interface LinkPlace {
  address: string;
  from: number;
  to: number;
}

/** The link with the cursor, or the first one in the selection. */
export function linkAt(state: EditorState): LinkPlace | null {
  const { $from, from, to, empty } = state.selection;
  const runs: LinkPlace[] = [];
  $from.parent.forEach((inline, offset) => {
    const mark = link.isInSet(inline.marks);
    if (!mark) return;
    const start = from - $from.parentOffset + offset;
    const last = runs.at(-1);
    if (last?.to === start && last.address === mark.attrs.href) last.to += inline.nodeSize;
    else runs.push({ address: mark.attrs.href, from: start, to: start + inline.nodeSize });
  });
  return (
    runs.find((run) => (empty ? run.from <= from && run.to >= from : run.from < to && run.to > from)) ?? null
  );
}

/** Links the selection, the link with the cursor, or the address itself as new words. */
export function setLink(address: string): Command {
  return (state, dispatch) => {
    if (!isAllowedAddress(address)) return false;
    const mark = link.create({ href: address });
    const { empty, from, to } = state.selection;
    const place = empty ? linkAt(state) : { from, to };
    const tr = state.tr;
    if (place) tr.removeMark(place.from, place.to, link).addMark(place.from, place.to, mark);
    else tr.replaceSelectionWith(schema.text(address.replace(/^mailto:/i, ""), [mark]), false);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Takes the link away from the selection, or from the words with the cursor. */
export const removeLink: Command = (state, dispatch) => {
  const { empty, from, to } = state.selection;
  const place = empty ? linkAt(state) : { from, to };
  if (!place) return false;
  dispatch?.(state.tr.removeMark(place.from, place.to, link));
  return true;
};
