import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { expect, it } from "vitest";
import { block, doc, id, ids, mustBeText, run, seeded, stateOf } from "../helpers";
import { something } from "../toys/acts";

const RUNS = Number(process.env.RUNS ?? 300);
const first = Number(process.env.SEED ?? Date.now() % 1_000_000);

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
