import { Fragment, Slice, type Node } from "prosemirror-model";
import { ReplaceStep, type Step } from "prosemirror-transform";
import { describe, expect, it } from "vitest";
import { rebase } from "../../src/engine/rebase";
import { schema } from "../../src/schema";
import { block, doc } from "../helpers";

const start = doc(block(1, "paragraph", "They met in Norhaven."));

const typed = (at: number, words: string, end = at) =>
  new ReplaceStep(at, end, words ? new Slice(Fragment.from(schema.text(words)), 0, 0) : Slice.empty);

const apply = (before: Node, step: Step) => step.apply(before).doc;

/** What is left of one's own steps when others have changed the text meanwhile, as words. */
function carried(own: Step[], others: Step[]): string {
  let now = start;
  for (const step of others) now = apply(now, step)!;
  const maps = others.map((step) => step.getMap());
  return rebase(now, own, maps, apply).doc.textContent;
}

describe("one's own words at the edge of what others delete", () => {
  const gone = typed(9, "", 13);

  it("are there once after they were deleted with their neighbour and brought back", () => {
    const own = [typed(9, "X"), typed(9, "", 11), typed(9, "X ")];
    expect(carried(own, [])).toBe("They metX in Norhaven.");
    expect(carried(own, [gone])).toBe("They metX Norhaven.");
  });

  it("are gone after they were deleted with their neighbour", () => {
    expect(carried([typed(9, "X"), typed(9, "", 11)], [gone])).toBe("They metNorhaven.");
  });

  it("stay in the order in which they stood", () => {
    const own = [typed(9, "X"), typed(12, "", 13), typed(12, "Y")];
    expect(carried(own, [])).toBe("They metX iY Norhaven.");
    expect(carried([typed(9, "X"), typed(14, "Y")], [gone])).toBe("They metXYNorhaven.");
  });
});
