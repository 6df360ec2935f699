import type { Attrs, Node, NodeType } from "prosemirror-model";
import { TextSelection, type Command, type EditorState } from "prosemirror-state";
import { schema } from "../../schema";

const { paragraph, bulletItem, numberedItem } = schema.nodes;

/** A kind of block that a writer can choose. */
export type Kind = "paragraph" | "heading1" | "heading2" | "heading3" | "bulletItem" | "numberedItem";

/** All kinds, in the order in which they are offered. */
export const KINDS: Kind[] = ["paragraph", "heading1", "heading2", "heading3", "bulletItem", "numberedItem"];

/** The kind of the block with the cursor. */
export function kindAt(state: EditorState): Kind | null {
  const block = state.selection.$from.node(1) as Node | undefined;
  if (!block?.isTextblock || state.doc.type.name !== "doc") return null;
  return (block.type.name === "heading" ? `heading${block.attrs.level}` : block.type.name) as Kind;
}

/** Turns the selected blocks into another kind; their ids stay. */
export function setKind(kind: Kind): Command {
  const level = /^heading(\d)$/.exec(kind)?.[1];
  const type = level ? schema.nodes.heading : schema.nodes[kind];
  return changeBlocks((block) => retyped(block, type, level ? { level: Number(level) } : {}));
}

/** Turns the selected blocks into the kind, or back into paragraphs when they all are already. */
export function toggleKind(kind: "bulletItem" | "numberedItem"): Command {
  return (state, dispatch, view) =>
    setKind(kindAt(state) === kind ? "paragraph" : kind)(state, dispatch, view);
}

/** Lets the numbered item with the cursor begin at 1, or go on counting. */
export const toggleRestart: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const block = $from.node(1) as Node | undefined;
  if (block?.type !== numberedItem) return false;
  dispatch?.(state.tr.setNodeAttribute($from.before(1), "restart", !block.attrs.restart));
  return true;
};

/** Enter in an empty list item ends the list. */
export const leaveList: Command = (state, dispatch) => {
  const item = itemWithCursor(state);
  if (!item || item.content.size > 0) return false;
  return setKind("paragraph")(state, dispatch);
};

/** Backspace at the start of a list item or heading makes it a paragraph before anything is joined. */
export const unmakeItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1 || $from.parent.type === paragraph) return false;
  return setKind("paragraph")(state, dispatch);
};

/** Enter divides a block: a list goes on, a heading is followed by a paragraph. */
export const divideBlock: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (!(state.selection instanceof TextSelection) || $from.depth !== 1 || $to.depth !== 1) return false;
  if (!dispatch) return true;
  const block = $from.parent;
  if (empty && $from.parentOffset === 0 && block.content.size > 0) return makeRoom(state, dispatch);
  const atEnd = $to.parentOffset === $to.parent.content.size;
  const tr = state.tr.deleteSelection();
  tr.split(tr.selection.from, 1, [{ type: followerOf(block, atEnd), attrs: followingAttrs(block, atEnd) }]);
  dispatch(tr.ensureMarks(state.storedMarks ?? $from.marks()).scrollIntoView());
  return true;
};

/** Enter before the first word puts an empty block above: the words keep their id. */
const makeRoom: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const block = $from.parent;
  const heading = block.type.name === "heading";
  const above = heading ? paragraph.create() : block.type.create({ ...block.attrs, id: undefined });
  const tr = state.tr.insert($from.before(1), above);
  if (block.attrs.restart) tr.setNodeAttribute(tr.mapping.map($from.before(1)), "restart", false);
  dispatch?.(tr.scrollIntoView());
  return true;
};

function followerOf(block: Node, atEnd: boolean): NodeType {
  return block.type.name === "heading" && atEnd ? paragraph : block.type;
}

function followingAttrs(block: Node, atEnd: boolean): Attrs {
  if (block.type === numberedItem) return { id: block.attrs.id, restart: false };
  if (block.type.name === "heading" && atEnd) return {};
  return block.attrs;
}

function itemWithCursor(state: EditorState): Node | null {
  const { $from, empty } = state.selection;
  const type = $from.parent.type;
  return empty && (type === bulletItem || type === numberedItem) ? $from.parent : null;
}

function retyped(block: Node, type: NodeType, attrs: Attrs): { type: NodeType; attrs: Attrs } | null {
  const wanted = { id: block.attrs.id, ...attrs };
  if (block.type === type && type.name !== "heading") return null;
  return block.type === type && block.attrs.level === attrs.level ? null : { type, attrs: wanted };
}

function changeBlocks(change: (block: Node) => { type: NodeType; attrs: Attrs } | null): Command {
  return (state, dispatch) => {
    if (state.doc.type.name !== "doc") return false;
    const tr = state.tr;
    const { from, to } = state.selection;
    state.doc.nodesBetween(from, to, (block, pos) => {
      const next = change(block);
      if (next) tr.setNodeMarkup(pos, next.type, next.attrs);
      return false;
    });
    if (dispatch && tr.docChanged) dispatch(tr.scrollIntoView());
    return true;
  };
}
