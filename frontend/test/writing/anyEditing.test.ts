import { joinBackward, joinForward } from "prosemirror-commands";
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import { expect, it } from "vitest";
import { insertPasted } from "../../src/editor/paste/insertPasted";
import {
  divideBlock,
  KINDS,
  leaveList,
  setKind,
  toggleRestart,
  unmakeItem,
} from "../../src/editor/writing/blockCommands";
import { addFootnote } from "../../src/editor/writing/footnoteCommands";
import { setLink, toggleBold } from "../../src/editor/writing/markCommands";
import { at, block, doc, id, ids, mustBeText, run, seeded, stateOf } from "../helpers";

const RUNS = Number(process.env.RUNS ?? 300);
const first = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** One thing that a writer might do next. */
function something(state: EditorState, dice: ReturnType<typeof seeded>): EditorState {
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

it(`after any editing every text can be stored and every undo leads back (seed ${first})`, () => {
  const start = doc(
    block(1, "heading", "Opening", { level: 1 }),
    block(2, "paragraph", "CTOs met in Norhaven"),
  );
  for (let seed = first; seed < first + RUNS; seed++) {
    const dice = seeded(seed * 7919 + 1);
    let state = stateOf(start, seed);
    for (let step = 0; step < 25; step++) {
      state = something(state, dice);
      expect(() => mustBeText(state.doc), `seed ${seed}, step ${step}`).not.toThrow();
    }
    const end = state.doc;
    while (undoDepth(state) > 0) state = run(state, undo);
    expect(state.doc.toJSON(), `seed ${seed}, all undone`).toEqual(start.toJSON());
    expect(ids(state.doc)).toEqual([id(1), id(2)]);
    const depth = redoDepth(state);
    while (redoDepth(state) > 0) state = run(state, redo);
    if (depth > 0) expect(() => mustBeText(end), `seed ${seed}, all redone`).not.toThrow();
  }
}, 600_000);
