import { joinBackward, joinForward } from "prosemirror-commands";
import { undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
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
import { canRedo, redoOwn } from "../../src/editor/writing/othersWords";
import { at, block, run, type Dice } from "../helpers";
import type { Ledger } from "./ledger";

/** A text of this size is thinned out, so that all write close to each other. */
const LONG = 100;

/** Is told what changed the text. */
type Took = (act: string, before: Node, after: Node) => void;

type Act = (state: EditorState, dice: Dice) => EditorState;

/** What a writer does, by name. */
const WRITING: Record<string, Act> = {
  divide: (s) => run(s, divideBlock),
  "join backward": (s, dice) => run(atEdge(s, dice, "start"), joinBackward),
  "join forward": (s, dice) => run(atEdge(s, dice, "end"), joinForward),
  "unmake item": (s, dice) => run(atEdge(s, dice, "start"), unmakeItem),
  "leave list": enterTwice,
  restart: (s, dice) => run(inSome(/^numberedItem$/, s, dice), toggleRestart),
  bold: (s) => run(s, toggleBold),
  link: (s) => run(s, setLink("https://norland.example")),
  footnote: (s) => run(s, addFootnote),
  kind: (s, dice) => run(s, setKind(KINDS[dice.below(KINDS.length)])),
  "control character": (s) => s.apply(s.tr.insertText("ab\u0007c")),
  delete: (s) => s.apply(s.tr.deleteSelection()),
  paste,
  undo: (s) => run(s, undo),
  redo: (s) => run(s, redoOwn),
};

/** What they do besides when they write together: mostly typing, and the words of footnotes as well. */
const TOGETHER: Record<string, Act> = {
  type,
  "footnote's words": inFootnote,
  "footnote gone": withoutFootnote,
  "thin out": thinOut,
};

const SIGN = "sign";

/** All kinds of acts. */
export const ACTS = [...Object.keys(WRITING), ...Object.keys(TOGETHER), SIGN];

/** One thing that a writer might do next. */
export function something(state: EditorState, dice: Dice, took: Took = () => {}): EditorState {
  const names = Object.keys(WRITING);
  const name = names[dice.below(names.length)];
  return done(name, WRITING[name], selected(state, dice), dice, took);
}

/** One thing that one of several writers might do. */
export function somethingTogether(state: EditorState, dice: Dice, ledger: Ledger): EditorState {
  const took: Took = (act, before, after) => ledger.took(act, before, after);
  const together = (act: string) => done(act, TOGETHER[act], state, dice, took);
  if (canRedo(state) && dice.below(4) === 0) return done("redo", WRITING.redo, state, dice, took);
  if (state.doc.content.size > LONG && dice.below(5) === 0) return together("thin out");
  switch (dice.below(16)) {
    case 0:
    case 1:
    case 2:
      return together("type");
    case 3:
    case 4:
      return done(SIGN, (s) => insert(s, ledger.sign(), dice), state, dice, took);
    case 5:
    case 6:
      return together("footnote's words");
    case 7:
      return together("footnote gone");
    default:
      return something(state, dice, took);
  }
}

/** Does it, and notes whether it changed anything. */
function done(name: string, act: Act, state: EditorState, dice: Dice, took: Took): EditorState {
  const next = act(state, dice);
  if (!next.doc.eq(state.doc)) took(name, state.doc, next.doc);
  return next;
}

/** Selects a few letters, or none, wherever that can be done with the keyboard. */
function selected(state: EditorState, dice: Dice): EditorState {
  const size = state.doc.content.size;
  const from = dice.below(size);
  const to = Math.min(size, from + dice.below(12));
  const canBe = (pos: number) => {
    const $pos = state.doc.resolve(pos);
    return $pos.parent.isTextblock && $pos.depth === 1;
  };
  return canBe(from) && canBe(to) ? at(state, from, to) : state;
}

/** Backspace and Delete join only where a block begins or ends: half of the time the cursor goes there. */
function atEdge(state: EditorState, dice: Dice, edge: "start" | "end"): EditorState {
  const { $from } = state.selection;
  return $from.depth === 1 && dice.below(2) === 0 ? at(state, $from[edge]()) : state;
}

/** Enter at the end of an item of a list makes an empty one, and there it ends the list. */
function enterTwice(state: EditorState, dice: Dice): EditorState {
  const entered = run(inSome(/Item$/, state, dice), divideBlock);
  const left = run(entered, leaveList);
  return left === entered ? state : left;
}

/** Puts the cursor at the end of a block of some kind, if there is one. */
function inSome(kind: RegExp, state: EditorState, dice: Dice): EditorState {
  const ends: number[] = [];
  state.doc.forEach((node, pos) => void (kind.test(node.type.name) && ends.push(pos + node.nodeSize - 1)));
  return ends.length > 0 ? at(state, ends[dice.below(ends.length)]) : state;
}

function paste(state: EditorState, dice: Dice): EditorState {
  // Few ids, so that two writers paste blocks with the same one before they know of each other.
  const blocks = [block(dice.below(2), "paragraph", "pasted"), block(2, "bulletItem", "again")];
  return state.apply(
    insertPasted(state, { blocks: blocks.slice(0, 1 + dice.below(2)), piece: dice.below(2) === 0 }),
  );
}

function type(state: EditorState, dice: Dice): EditorState {
  return insert(state, "aé中😀".slice(0, 1 + dice.below(3)), dice);
}

/** Inserts words somewhere, also into a footnote. */
function insert(state: EditorState, words: string, dice: Dice): EditorState {
  let pos = dice.below(state.doc.content.size);
  while (!state.doc.resolve(pos).parent.inlineContent) pos++;
  return state.apply(state.tr.insertText(words, pos));
}

function thinOut(state: EditorState, dice: Dice): EditorState {
  const from = dice.below(state.doc.content.size);
  const to = Math.min(state.doc.content.size, from + 20 + dice.below(60));
  return state.apply(state.tr.deleteRange(from, to));
}

function inFootnote(state: EditorState, dice: Dice): EditorState {
  const pos = someFootnote(state, dice);
  if (pos === null) return run(state, addFootnote);
  const size = state.doc.nodeAt(pos)!.content.size;
  if (size > 2 && dice.below(2) === 0) return state.apply(state.tr.delete(pos + 1, pos + 3));
  return state.apply(state.tr.insertText("note", pos + 1 + dice.below(size + 1)));
}

function withoutFootnote(state: EditorState, dice: Dice): EditorState {
  const pos = someFootnote(state, dice);
  return pos === null ? state : run(state, removeFootnote(pos));
}

function someFootnote(state: EditorState, dice: Dice): number | null {
  const places: number[] = [];
  state.doc.descendants((node, pos) => void (node.type.name === "footnote" && places.push(pos)));
  return places.length > 0 ? places[dice.below(places.length)] : null;
}
