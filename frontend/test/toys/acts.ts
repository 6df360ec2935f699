import { joinBackward, joinForward } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import { insertPasted } from "../../src/editor/paste/insertPasted";
import {
  divideBlock,
  KINDS,
  leaveList,
  setKind,
  toggleRestart,
  unmakeItem,
} from "../../src/editor/writing/blockCommands";
import { addFootnote, removeFootnote } from "../../src/editor/writing/footnoteCommands";
import { setLink, toggleBold } from "../../src/editor/writing/markCommands";
import { at, block, run, type Dice } from "../helpers";

/** One thing that a writer might do next. */
export function something(state: EditorState, dice: Dice): EditorState {
  const size = state.doc.content.size;
  const from = dice.below(size);
  const to = Math.min(size, from + dice.below(12));
  const near = (pos: number) => state.doc.resolve(pos).parent.isTextblock;
  if (near(from) && near(to) && state.doc.resolve(from).depth === 1 && state.doc.resolve(to).depth === 1) {
    state = at(state, from, to);
  }
  const blocks = [block(dice.below(9), "paragraph", "pasted"), block(dice.below(9), "bulletItem", "again")];
  const acts: ((state: EditorState) => EditorState)[] = [
    (s) => run(s, divideBlock),
    (s) => run(s, joinBackward),
    (s) => run(s, joinForward),
    (s) => run(s, unmakeItem),
    (s) => run(s, leaveList),
    (s) => run(s, toggleRestart),
    (s) => run(s, toggleBold),
    (s) => run(s, setLink("https://norland.example")),
    (s) => run(s, addFootnote),
    (s) => run(s, setKind(KINDS[dice.below(KINDS.length)])),
    (s) => s.apply(s.tr.insertText("ab\u0007c")),
    (s) => s.apply(s.tr.deleteSelection()),
    (s) =>
      s.apply(insertPasted(s, { blocks: blocks.slice(0, 1 + dice.below(2)), piece: dice.below(2) === 0 })),
    (s) => run(s, undo),
    (s) => run(s, redo),
  ];
  return acts[dice.below(acts.length)](state);
}

/** One thing that one of several writers might do: mostly typing, and the words of footnotes as well. */
export function somethingTogether(state: EditorState, dice: Dice): EditorState {
  if (state.doc.content.size > 400 && dice.below(2) === 0) return thinOut(state, dice);
  switch (dice.below(4)) {
    case 0:
      return type(state, dice);
    case 1:
      return inFootnote(state, dice);
    default:
      return something(state, dice);
  }
}

function type(state: EditorState, dice: Dice): EditorState {
  const pos = dice.below(state.doc.content.size);
  if (!state.doc.resolve(pos).parent.isTextblock) return state;
  return state.apply(state.tr.insertText("aé中😀".slice(0, 1 + dice.below(3)), pos));
}

function thinOut(state: EditorState, dice: Dice): EditorState {
  const from = dice.below(state.doc.content.size);
  const to = Math.min(state.doc.content.size, from + 40 + dice.below(100));
  return state.apply(state.tr.deleteRange(from, to));
}

function inFootnote(state: EditorState, dice: Dice): EditorState {
  const places: number[] = [];
  state.doc.descendants((node, pos) => void (node.type.name === "footnote" && places.push(pos)));
  if (places.length === 0) return run(state, addFootnote);
  const pos = places[dice.below(places.length)];
  const size = state.doc.nodeAt(pos)!.content.size;
  if (dice.below(4) === 0) return run(state, removeFootnote(pos));
  if (size > 2 && dice.below(2) === 0) return state.apply(state.tr.delete(pos + 1, pos + 3));
  return state.apply(state.tr.insertText("note", pos + 1 + dice.below(size + 1)));
}
