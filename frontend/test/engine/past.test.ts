import { collab, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { Node } from "prosemirror-model";
import { EditorState, type Plugin, type Transaction } from "prosemirror-state";
import { Step, StepMap } from "prosemirror-transform";
import { describe, expect, it, vi } from "vitest";
import { Words } from "../../src/editor/words";
import { writingPlugins } from "../../src/editor/writing/textView";
import { apply, open, snapshot } from "../../src/engine";
import type { Outcome } from "../../src/engine/openText";
import { Past } from "../../src/engine/past";
import { receiveOthers } from "../../src/live/instead";
import { schema } from "../../src/schema";
import { block, doc, seeded, type Dice } from "../helpers";
import { something } from "../toys/acts";

const RUNS = Number(process.env.RUNS ?? 300);
const first = Number(process.env.SEED ?? Date.now() % 1_000_000);

describe("the past of a text", () => {
  const text = (n: number) => doc(block(n, "paragraph"));
  const maps = (...sizes: number[]) => sizes.map((size) => new StepMap([0, 0, size]));
  const sizesOf = (past: Past, versions: number) =>
    past.last(versions, 48).map((stretch) => stretch.maps.map((map) => map.map(0)));

  it("is given back batch by batch, the newest last, each with the text after it", () => {
    const past = new Past(100);
    past.add(maps(1, 2), text(1));
    past.add(maps(3), text(2));
    past.add(maps(4, 5, 6), text(3));
    expect(past.length).toBe(6);
    expect(sizesOf(past, 4)).toEqual([[3], [4, 5, 6]]);
    expect(past.last(4, 48).map((stretch) => stretch.doc)).toEqual([text(2), text(3)]);
    expect(sizesOf(past, 6)).toEqual([[1, 2], [3], [4, 5, 6]]);
    expect(past.last(0, 48)).toEqual([]);
  });

  it("begins in the middle of a batch for whoever holds a part of it", () => {
    const past = new Past(100);
    past.add(maps(1, 2), text(1));
    past.add(maps(3, 4), text(2));
    expect(sizesOf(past, 3)).toEqual([[2], [3, 4]]);
  });

  it("does not count a batch of which nothing was left", () => {
    const past = new Past(100);
    past.add(maps(1), text(1));
    past.add([], text(1));
    expect(past.length).toBe(1);
    expect(sizesOf(past, 1)).toEqual([[1]]);
  });

  it("keeps the texts of 48 batches, and joins what is older with the first of these", () => {
    const past = new Past(1000);
    for (let n = 1; n <= 60; n++) past.add(maps(n), text(n));
    const found = past.last(55, 48);
    expect(found).toHaveLength(48);
    expect(found[0].maps.map((map) => map.map(0))).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
    expect(found[0].doc).toEqual(text(13));
    expect(found.at(-1)!.doc).toEqual(text(60));
  });

  it("forgets whole batches as soon as the rest reaches back far enough", () => {
    const past = new Past(5);
    past.add(maps(1, 2, 3), text(1));
    past.add(maps(4, 5, 6), text(2));
    expect(past.length).toBe(6);
    past.add(maps(7, 8), text(3));
    expect(past.length).toBe(5);
    expect(sizesOf(past, 5)).toEqual([
      [4, 5, 6],
      [7, 8],
    ]);
  });

  it("joins more of it for whoever can take less", () => {
    const past = new Past(1000);
    for (let n = 0; n < 30; n++) past.add(maps(n), text(1));
    const counted = (most: number) => past.last(30, most).map((stretch) => stretch.maps.length);
    expect(counted(48)).toEqual(Array.from({ length: 30 }, () => 1));
    expect(counted(4)).toEqual([27, 1, 1, 1]);
    expect(counted(1)).toEqual([30]);
  });
});

/** An editor with the real plugins that takes in what others wrote as a desk does. */
class Editor {
  state: EditorState;

  private readonly collab: Plugin;

  constructor(text: Node, version: number, dice: Dice) {
    this.collab = collab({ version, clientID: "own" });
    const plugins = [...writingPlugins(dice, new Words()), this.collab];
    this.state = EditorState.create({ doc: text, plugins });
  }

  /** From now on it only takes in: what it would put right of its own accord would go with its next batch. */
  rest(): void {
    this.state = this.state.reconfigure({ plugins: [this.collab] });
  }

  /** Does something random that changes the text. */
  act(dice: Dice): void {
    const before = this.state.doc;
    for (let tries = 0; tries < 50 && this.state.doc.eq(before); tries++) {
      this.state = something(this.state, dice);
    }
  }

  get steps(): readonly Step[] {
    return sendableSteps(this.state)?.steps ?? [];
  }

  get version(): number {
    return sendableSteps(this.state)?.version ?? -1;
  }

  take(steps: readonly unknown[], whose: string): void {
    const read = steps.map((step) => Step.fromJSON(schema, step as object));
    const tr: Transaction =
      whose === "other"
        ? receiveOthers(this.state, this.collab, read)
        : receiveTransaction(
            this.state,
            read,
            read.map(() => whose),
          );
    this.state = this.state.apply(tr);
  }
}

const json = (steps: readonly Step[]) => JSON.parse(JSON.stringify(steps)) as unknown[];

/** Sends one batch to the authority. */
function send(text: string, base: number, steps: unknown[], carried: boolean): Outcome {
  const batch = { batch: "p", client: "c", actor: "ana", at: 1, base, carried, steps };
  return (JSON.parse(apply(text, JSON.stringify([batch]))) as Outcome[])[0];
}

const start = doc(
  block(1, "heading", "Opening", { level: 1 }),
  block(2, "paragraph", "CTOs met in Norhaven."),
  block(3, "numberedItem", "They agreed.", { restart: false }),
  block(4, "bulletItem", "They will meet again in the spring."),
);

/** Others write batch after batch; each run of theirs as everybody gets it. */
function others(text: string, count: number, dice: Dice): unknown[][] {
  const runs: unknown[][] = [];
  for (let n = 0; n < count; n++) {
    const { version, doc: now } = JSON.parse(snapshot(text)) as { version: number; doc: object };
    const editor = new Editor(schema.nodeFromJSON(now), version, dice);
    for (let act = 0; act <= dice.below(3); act++) editor.act(dice);
    if (editor.steps.length === 0) continue;
    const outcome = send(text, version, json(editor.steps), false);
    if ("refused" in outcome) throw new Error(`${outcome.refused}: ${outcome.reason}`);
    runs.push(outcome.steps);
  }
  return runs;
}

describe(`a batch that comes late (seed ${first})`, () => {
  // Texts that are too long ago are joined; an editor that far behind takes what the authority made instead.
  it.each([
    ["as it was written", 0],
    ["after its editor had carried it over some of them", 1],
  ])(
    "by several batches of others, %s, is what its editor makes of it batch by batch",
    (_how, carrying) => {
      let late = 0;
      let fell = 0;
      let mended = 0;
      for (let seed = first; seed < first + RUNS; seed++) {
        const dice = seeded(seed * 7919 + 1);
        const name = `late${seed}`;
        open(name, JSON.stringify(start.toJSON()), 0, "{}");
        const editor = new Editor(start, 0, dice);
        for (let act = 0; act <= dice.below(4); act++) editor.act(dice);
        editor.rest();
        const written = editor.steps.length;
        if (written === 0) continue;
        const runs = others(name, 2 + dice.below(12), dice);
        const carriedOver = carrying * Math.min(1 + dice.below(runs.length), runs.length - 1);
        for (let n = 0; n < carriedOver; n++) editor.take(runs[n], "other");
        if (editor.steps.length === 0) continue;
        const outcome = send(name, editor.version, json(editor.steps), carriedOver > 0);
        for (const run of runs.slice(carriedOver)) editor.take(run, "other");

        if ("refused" in outcome) throw new Error(`Seed ${seed}: ${outcome.refused}, ${outcome.reason}`);
        expect(outcome.steps, `seed ${seed}`).toEqual(json(editor.steps));
        editor.take(outcome.steps, "own");
        editor.take(outcome.mended, "authority");
        const { doc: now } = JSON.parse(snapshot(name)) as { doc: object };
        expect(JSON.parse(JSON.stringify(editor.state.doc)), `seed ${seed}`).toEqual(now);
        late += runs.length - carriedOver;
        fell += written - outcome.steps.length;
        mended += outcome.mended.length;
      }
      console.info(`Over ${late} batches: ${fell} steps fell away, ${mended} mended`);
      expect(late).toBeGreaterThan(RUNS);
      if (RUNS >= 300) expect(fell).toBeGreaterThan(0);
    },
    600_000,
  );
});

it("carries a large late batch mostly in one go, and a small one batch by batch", () => {
  open("late", JSON.stringify(start.toJSON()), 0, "{}");
  const insert = (at: number, words: string) => ({
    stepType: "replace",
    from: at,
    to: at,
    slice: { content: [{ type: "text", text: words }] },
  });
  const stepsOf = (base: number, steps: unknown[]) =>
    (send("late", base, steps, false) as { steps: unknown[] }).steps;
  for (let n = 0; n < 40; n++) send("late", n, [insert(1, "x")], false);
  const late = Array.from({ length: 200 }, (_, n) => insert(5 + n, "y"));
  const looking = vi.spyOn(Past.prototype, "last");
  expect(stepsOf(0, late)).toHaveLength(200);
  expect(stepsOf(0, late.slice(0, 10))).toHaveLength(10);
  expect(looking.mock.results.map(({ value }) => value.length)).toEqual([4, 41]);
  looking.mockRestore();
});
