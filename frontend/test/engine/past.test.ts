import { expect, it, vi } from "vitest";
import { StepMap } from "prosemirror-transform";
import { apply, open } from "../../src/engine";
import { Past } from "../../src/engine/past";
import { block, doc } from "../helpers";

const text = doc(block(1, "paragraph", "The ministers met."));
const counted = (past: Past, most: number) => past.last(30, most).map(({ maps }) => maps.length);

it("gives what was done batch by batch, and what is further back in one", () => {
  const past = new Past(1000);
  for (let n = 0; n < 30; n++) past.add([StepMap.offset(n)], text);
  expect(counted(past, 48)).toEqual(Array.from({ length: 30 }, () => 1));
  expect(counted(past, 4)).toEqual([27, 1, 1, 1]);
  expect(counted(past, 1)).toEqual([30]);
});

it("carries a large late batch mostly in one go, and a small one batch by batch", () => {
  open("late", JSON.stringify(text.toJSON()), 0, "{}");
  const insert = (at: number, words: string) => ({
    stepType: "replace",
    from: at,
    to: at,
    slice: { content: [{ type: "text", text: words }] },
  });
  const send = (base: number, steps: unknown[]) =>
    JSON.parse(
      apply("late", JSON.stringify([{ batch: "b", client: "c", actor: "ana", at: 7, base, steps }])),
    )[0];
  for (let n = 0; n < 40; n++) send(n, [insert(1, "x")]);
  const late = Array.from({ length: 200 }, (_, n) => insert(5 + n, "y"));
  const looking = vi.spyOn(Past.prototype, "last");
  expect(send(0, late).steps).toHaveLength(200);
  expect(send(0, late.slice(0, 10)).steps).toHaveLength(10);
  expect(looking.mock.results.map(({ value }) => value.length)).toEqual([4, 41]);
});
