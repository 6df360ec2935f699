import { Fragment, Slice, type Node } from "prosemirror-model";
import { ReplaceStep, type MapResult, type Step, type StepMap } from "prosemirror-transform";
import { describe, expect, it, vi } from "vitest";
import { rebase } from "../../src/engine/rebase";
import { InOrder, schema } from "../../src/schema";
import { block, doc, seeded, type Dice } from "../helpers";

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

/** The same map by map, without any short cut. */
function stepByStep(
  maps: readonly StepMap[],
  from: number,
  again: readonly (number | undefined)[],
  place: number,
  assoc: number,
) {
  const sides = new Map<number, number>();
  let pos = place;
  for (let i = from; i < maps.length; i++) {
    const result = maps[i].mapResult(pos, sides.get(i) ?? assoc) as MapResult & { recover: number | null };
    const later = again[i];
    if (later !== undefined) {
      if (result.recover !== null) {
        pos = (maps[later] as StepMap & { recover(value: number): number }).recover(result.recover);
        i = later;
        continue;
      }
      const before = pos;
      maps[i].forEach((start, end) => {
        if (start < end) sides.set(later, before <= start ? -1 : 1);
      });
    }
    pos = result.pos;
  }
  return pos;
}

function something(text: Node, dice: Dice): ReplaceStep {
  const from = 1 + dice.below(text.content.size - 1);
  const to = Math.min(from + (dice.below(2) === 0 ? 0 : dice.below(6)), text.content.size - 1);
  return typed(from, dice.below(3) === 0 && to > from ? "" : "abcdef".slice(0, 1 + dice.below(5)), to);
}

const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

it(`lead places where going map by map leads them (seed ${SEED})`, () => {
  const dice = seeded(SEED);
  const written = (text: Node, count: number) => {
    const steps: Step[] = [];
    for (let n = 0; n < count; n++) {
      const step = something(text, dice);
      const after = apply(text, step);
      if (!after) continue;
      steps.push(step);
      text = after;
    }
    return steps;
  };
  let far = 0;
  for (let run = 0; run < 200; run++) {
    const own = written(start, 1 + dice.below(dice.below(3) === 0 ? 8 : 40));
    const back = own.map((_, i) => own[own.length - 1 - i].getMap().invert());
    const theirs = written(start, dice.below(4)).map((step) => step.getMap());
    const order = new InOrder(back, theirs);
    const maps = [...back, ...theirs];
    const again: (number | undefined)[] = [];
    own.forEach((step, i) => {
      const taken = own.length - 1 - i;
      for (let place = 0; place < 40; place++) {
        for (const assoc of [-1, 1]) {
          const lead = order.from(taken + 1).map(place, assoc);
          expect(lead, `run ${run}, step ${i}, place ${place}`).toBe(
            stepByStep(maps, taken + 1, again, place, assoc),
          );
          far += lead === place ? 0 : 1;
        }
      }
      if (dice.below(5) === 0) return;
      const mapped = step.map(order.from(taken + 1));
      if (!mapped) return;
      again[taken] = maps.length;
      maps.push(mapped.getMap());
      order.doAgain(taken, mapped.getMap());
    });
  }
  expect(far).toBeGreaterThan(1000);
});

it("carry thousands of words that one press replaced, in a moment", () => {
  const replaced = (places: readonly number[]) => places.map((at) => typed(at, "TWO", at + 3));
  const places = Array.from({ length: 4000 }, (_, n) => 5 + 8 * n);
  for (const own of [replaced([...places].reverse()), replaced(places)]) {
    let steps = 0;
    const back = own.map((_, i) => own[own.length - 1 - i].getMap().invert());
    const order = new InOrder(back, [typed(1, "They: ").getMap()]);
    const looking = vi.spyOn(Object.getPrototypeOf(back[0]) as StepMap, "mapResult").mockClear();
    own.forEach((step, i) => {
      const mapped = step.map(order.from(own.length - i)) as ReplaceStep;
      expect(mapped.from).toBe((step as ReplaceStep).from + 6);
      order.doAgain(own.length - 1 - i, mapped.getMap());
      steps++;
    });
    // Each over the other's step only, at both ends.
    expect(looking.mock.calls.length).toBeLessThan(3 * steps);
    looking.mockRestore();
  }
});
