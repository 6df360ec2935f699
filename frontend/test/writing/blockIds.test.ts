import { redo, undo } from "prosemirror-history";
import { joinBackward } from "prosemirror-commands";
import { describe, expect, it } from "vitest";
import { insertPasted } from "../../src/editor/paste/insertPasted";
import { divideBlock } from "../../src/editor/writing/blockCommands";
import { schema } from "../../src/schema";
import { at, block, doc, id, ids, mustBeText, run, stateOf } from "../helpers";

const text = doc(block(1, "paragraph", "One two"), block(2, "bulletItem", "Three"));

describe("the id of a block", () => {
  it("stays with the first half when a block is divided", () => {
    const state = run(at(stateOf(text), 5), divideBlock);
    expect(ids(state.doc)).toEqual([id(1), expect.stringMatching(/^b[0-9a-z]{10}$/), id(2)]);
    expect(state.doc.child(0).textContent).toBe("One ");
  });

  it("stays with the words when an empty block is made above them", () => {
    const state = run(at(stateOf(text), 1), divideBlock);
    expect(state.doc.child(1).attrs.id).toBe(id(1));
    expect(state.doc.child(0).content.size).toBe(0);
  });

  it("comes back when a join is undone, and goes again when it is redone", () => {
    const joined = run(at(stateOf(text), 10), joinBackward);
    expect(ids(joined.doc)).toEqual([id(1)]);
    const undone = run(joined, undo);
    expect(ids(undone.doc)).toEqual([id(1), id(2)]);
    expect(ids(run(undone, redo).doc)).toEqual([id(1)]);
  });

  it("is the same again when a division is undone and redone", () => {
    const divided = run(at(stateOf(text), 5), divideBlock);
    const again = run(run(divided, undo), redo);
    expect(ids(again.doc)).toEqual(ids(divided.doc));
  });

  it("stays with the original when a copy is pasted above it", () => {
    const three = block(2, "bulletItem", "Three");
    const state = at(stateOf(text), 1);
    const pasted = state.apply(insertPasted(state, { blocks: [three, three], piece: false }));
    expect(ids(pasted.doc).lastIndexOf(id(2))).toBe(3);
    expect(new Set(ids(pasted.doc)).size).toBe(4);
  });

  it("is kept by pasted blocks when nobody else has it", () => {
    const state = at(stateOf(text), 8);
    const pasted = state.apply(
      insertPasted(state, { blocks: [block(7, "bulletItem", "Seven")], piece: false }),
    );
    expect(ids(pasted.doc)).toEqual([id(1), id(7), id(2)]);
  });

  it("is given to a long paste in one step, which can be undone", () => {
    const state = at(stateOf(text), 5);
    const pasted = Array.from({ length: 300 }, (_, n) =>
      schema.nodes.paragraph.create(null, schema.text(`${n}`)),
    );
    const steps: number[] = [];
    const result = state.applyTransaction(insertPasted(state, { blocks: pasted, piece: false }));
    for (const tr of result.transactions) steps.push(tr.steps.length);
    expect(steps.reduce((sum, n) => sum + n)).toBeLessThan(10);
    expect(new Set(ids(result.state.doc)).size).toBe(303);
    expect(() => mustBeText(result.state.doc)).not.toThrow();
    expect(result.state.selection.$from.parent.textContent).toBe("299");
    expect(run(result.state, undo).doc.eq(text)).toBe(true);
  });
});
