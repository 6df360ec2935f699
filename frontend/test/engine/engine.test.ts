import { beforeEach, describe, expect, it } from "vitest";
import { apply, catchUp, close, open, replace, snapshot } from "../../src/engine";
import { readText, schema } from "../../src/schema";
import { Step } from "prosemirror-transform";
import { block, doc, id, seeded } from "../helpers";

const start = doc(block(1, "heading", "Opening", { level: 1 }), block(2, "paragraph", "CTOs met."));
const insert = (at: number, words: string) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "text", text: words }] },
});
const insertBlock = (at: number, n: number) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [block(n, "paragraph", "More").toJSON()] },
});
let count = 0;
const send = (base: number, ...steps: unknown[]) =>
  JSON.parse(
    apply("t", JSON.stringify([{ batch: `b${count++}`, client: "c", actor: "ana", at: 7, base, steps }])),
  )[0];
const now = () => JSON.parse(snapshot("t"));
const words = () => readText(now().doc).children.map((b) => b.textContent);

beforeEach(() => open("t", JSON.stringify(start.toJSON()), 5, "{}"));

describe("the engine", () => {
  it("applies a batch, counts its steps and knows who wrote what", () => {
    const step = insert(14, " gladly");
    expect(send(5, step)).toMatchObject({ steps: [step], mended: [], client: "c" });
    expect(words()).toEqual(["Opening", "CTOs gladly met."]);
    expect(now()).toMatchObject({ version: 6, authors: { [id(2)]: ["ana", 7] } });
    expect(now().authors[id(1)]).toBeUndefined();
  });

  it("rebases a batch on an old base over what came between", () => {
    send(5, insert(1, "The "));
    expect(send(5, insert(14, " gladly")).steps).toEqual([insert(18, " gladly")]);
    expect(words()).toEqual(["The Opening", "CTOs gladly met."]);
  });

  it("lets a step fall away whose place somebody has deleted, and keeps the rest", () => {
    send(5, { stepType: "replace", from: 11, to: 19 });
    expect(send(5, insert(14, "x"), insert(1, "The ")).steps).toEqual([insert(1, "The ")]);
  });

  it("gives a new id to a block that would have the id of another only because two people met", () => {
    send(5, insertBlock(20, 9));
    const outcome = send(5, insertBlock(0, 9));
    expect(outcome.steps).toHaveLength(1);
    expect(outcome.mended).toEqual([
      { stepType: "attr", pos: 0, attr: "id", value: expect.stringMatching(/^b[0-9a-z]{10}$/) },
    ]);
    expect(now().version).toBe(8);
    expect(() => readText(now().doc)).not.toThrow();
  });

  it("does so too when the editor had carried its steps over the other's itself", () => {
    send(5, insertBlock(20, 9));
    const steps = [insertBlock(0, 9)];
    const carried = { batch: "carried", client: "c", actor: "ana", at: 7, base: 6, carried: true, steps };
    expect(JSON.parse(apply("t", JSON.stringify([carried])))[0].mended).toHaveLength(1);
    expect(() => readText(now().doc)).not.toThrow();
  });

  it("takes a mark off the number of a footnote that somebody put into words being marked", () => {
    send(5, { stepType: "replace", from: 12, to: 12, slice: { content: [{ type: "footnote" }] } });
    const outcome = send(5, { stepType: "addMark", mark: { type: "bold" }, from: 10, to: 15 });
    expect(outcome.mended).toEqual([{ stepType: "removeNodeMark", pos: 12, mark: { type: "bold" } }]);
    expect(() => readText(now().doc)).not.toThrow();
  });

  it.each([
    ["an id twice", "duplicate-block-id", [insertBlock(0, 2)]],
    ["a block without an id", "bad-block-id", [{ stepType: "attr", pos: 0, attr: "id", value: "" }]],
    ["a place outside", "does-not-fit", [insert(4000, "x")]],
    ["a place between blocks for words", "does-not-fit", [insert(9, "x")]],
    ["a slice that is not as open as it says", "does-not-fit", [openSlice()]],
    ["an unknown step", "unknown-step", [{ stepType: "docAttr", attr: "x", value: 1 }]],
    ["an unknown node", "unknown-node", [node({ type: "script" })]],
    ["a marked footnote", "unknown-key", [node({ type: "footnote", marks: [{ type: "bold" }] }, 2)]],
    ["junk in a node", "bad-message", [node({ type: "text", text: "x", junk: 1 }, 2)]],
    ["deep nesting", "bad-message", [deep(40)]],
    ["control characters", "control-character", [insert(2, "\u0007")]],
    ["half of a character", "lone-surrogate", [insert(2, "\ud83d")]],
    ["a link to a script", "bad-link", [link("javascript:alert(1)")]],
    ["a level that does not exist", "bad-level", [{ stepType: "attr", pos: 0, attr: "level", value: 9 }]],
    ["an attribute that does not exist", "unknown-attribute", [attr("onclick")]],
    ["an end before the beginning", "bad-message", [{ stepType: "replace", from: 5, to: 2 }]],
    ["a place that is no number", "bad-message", [{ stepType: "replace", from: "1", to: 2 }]],
    ["no steps", "bad-message", []],
    ["what is no step", "bad-message", [null]],
    ["too many steps", "too-large", Array.from({ length: 201 }, () => insert(1, "x"))],
    ["too many blocks", "too-many-blocks", [manyBlocks()]],
    ["the end of all blocks", "does-not-fit", [{ stepType: "replace", from: 0, to: 24 }]],
  ])("refuses %s as %s and leaves the text as it was", (_what, code, steps) => {
    const before = snapshot("t");
    const outcome = send(5, insert(20 - 1, "fine"), ...(steps.length > 0 ? steps : []));
    const refused = steps.length > 0 ? outcome : send(5);
    if (steps.length === 0) open("t", JSON.stringify(start.toJSON()), 5, "{}");
    expect(refused).toMatchObject({ refused: code, reason: expect.any(String) });
    expect(snapshot("t")).toBe(before);
    expect(send(5, insertBlock(20, 9)).steps).toHaveLength(1);
  });

  it("refuses a base in the future, and one that is too far back", () => {
    expect(send(6, insert(1, "x")).refused).toBe("bad-base");
    expect(send(4, insert(1, "x")).refused).toBe("too-old");
    for (let i = 0; i < 2200; i++) send(5 + i, insert(1, "x"));
    expect(send(5 + 1200, insert(1, "x")).steps).toHaveLength(1);
    expect(send(5 + 1199, insert(1, "x")).refused).toBe("too-old");
  });

  it("refuses many steps sooner, since the next editor waits while they are carried", () => {
    const many = Array.from({ length: 200 }, () => insert(1, "x"));
    for (let i = 0; i < 300; i++) send(5 + i, insert(1, "x"));
    expect(send(5 + 49, ...many).refused).toBe("too-old");
    expect(send(5 + 50, ...many).steps).toHaveLength(200);
  });

  it("refuses more text than a text may hold, as one tally over all batches", () => {
    const long = "x".repeat(600_000);
    expect(send(5, insert(1, long)).steps).toHaveLength(1);
    expect(send(6, insert(1, long)).refused).toBe("too-much-text");
    send(6, { stepType: "replace", from: 1, to: 500_001 });
    expect(send(7, insert(1, long)).steps).toHaveLength(1);
  });

  it("lets ids be empty between the steps of a batch", () => {
    const made = { stepType: "replace", from: 20, to: 20, slice: { content: [{ type: "paragraph" }] } };
    expect(send(5, made, { stepType: "attr", pos: 20, attr: "id", value: id(8) }).steps).toHaveLength(2);
  });

  it("names nobody as author of what stands between two changes, or was only touched", () => {
    const five = doc(...[1, 2, 3, 4, 5].map((n) => block(n, "paragraph", "CTOs met.")));
    const authors = { [id(3)]: ["ben", 1], [id(4)]: ["ben", 1] };
    open("t", JSON.stringify(five.toJSON()), 5, JSON.stringify(authors));
    const whole = five.child(0).nodeSize;
    const mark = { mark: { type: "bold" }, from: 3 * whole + 1, to: 3 * whole + 5 };
    send(
      5,
      insert(1, "All "),
      insert(4 * whole + 5, "All "),
      { stepType: "addMark", ...mark },
      { stepType: "removeMark", ...mark },
    );
    expect(now().authors).toEqual({ ...authors, [id(1)]: ["ana", 7], [id(5)]: ["ana", 7] });
  });

  it("names the same authors by following, also of two batches of one person at one time", () => {
    const batches = [[insert(1, "The ")], [{ stepType: "replace", from: 1, to: 5 }], [insert(18, " gladly")]];
    const sent = batches.map((steps, i) => send(5 + i, ...steps));
    const { authors } = now();
    expect(Object.keys(authors)).toEqual([id(1), id(2)]);
    open("t", JSON.stringify(start.toJSON()), 5, "{}");
    const stored = sent.flatMap(({ batch, steps }) =>
      steps.map((step: unknown) => ({ step, batch, actor: "ana", at: 7 })),
    );
    catchUp("t", JSON.stringify(stored));
    expect(now().authors).toEqual(authors);
  });

  it("comes to the same by following the committed steps", () => {
    const steps = [send(5, insert(14, " gladly")), send(5, insert(1, "The "), insertBlock(0, 9))];
    const before = snapshot("t");
    open("t", JSON.stringify(start.toJSON()), 5, "{}");
    catchUp(
      "t",
      JSON.stringify(steps.flatMap((o) => o.steps).map((step) => ({ step, actor: "ana", at: 7 }))),
    );
    expect(JSON.parse(snapshot("t"))).toEqual(JSON.parse(before));
    expect(send(5, insert(1, "x")).steps).toHaveLength(1);
    expect(() => catchUp("t", JSON.stringify([{ step: insert(999, "x"), actor: "", at: 1 }]))).toThrow();
  });

  it("closes a text", () => {
    close("t");
    expect(() => snapshot("t")).toThrow("not open");
  });
});

describe("turning a text into another", () => {
  const dice = seeded(Number(process.env.SEED ?? 7));
  const kinds = ["paragraph", "bulletItem", "heading", "numberedItem"];
  const some = (n: number) => {
    const type = kinds[dice.below(4)];
    const inlines = Array.from({ length: dice.below(4) }, () =>
      dice.below(4) === 0
        ? schema.nodes.footnote.create(null, dice.below(2) ? schema.text("note" + dice.below(3)) : null)
        : schema.text("ab".repeat(1 + dice.below(3)), dice.below(3) ? [] : [schema.marks.bold.create()]),
    );
    return schema.nodes[type].create({ id: id(n) }, inlines);
  };
  const text = () => {
    const ids = [1, 2, 3, 4, 5, 6, 7].filter(() => dice.below(3) > 0).sort(() => dice.below(3) - 1);
    return doc(...(ids.length > 0 ? ids : [1]).map(some));
  };

  it("keeps every state between a text", () => {
    for (let i = 0; i < 500; i++) {
      const from = text();
      const to = text();
      open("t", JSON.stringify(from.toJSON()), 0, "{}");
      let at = from;
      for (const json of JSON.parse(replace("t", JSON.stringify(to.toJSON())))) {
        at = Step.fromJSON(schema, json).apply(at).doc!;
        expect(() => readText(JSON.parse(JSON.stringify(at.toJSON())))).not.toThrow();
      }
      expect(at.toJSON()).toEqual(to.toJSON());
    }
  });

  it("touches only the words that differ", () => {
    const to = doc(block(1, "heading", "Opening", { level: 2 }), block(2, "paragraph", "CTOs gladly met."));
    expect(JSON.parse(replace("t", JSON.stringify(to.toJSON())))).toEqual([
      { stepType: "attr", pos: 0, attr: "level", value: 2 },
      insert(15, "gladly "),
    ]);
    expect(replace("t", JSON.stringify(start.toJSON()))).toBe("[]");
  });
});

function node(json: object, at = 0) {
  return { stepType: "replace", from: at, to: at, slice: { content: [json] } };
}

function openSlice() {
  return {
    stepType: "replace",
    from: 3,
    to: 3,
    slice: { content: [{ type: "text", text: "x" }], openStart: 1 },
  };
}

function attr(name: string) {
  return { stepType: "attr", pos: 0, attr: name, value: "x" };
}

function link(href: string) {
  return { stepType: "addMark", from: 1, to: 3, mark: { type: "link", attrs: { href } } };
}

function deep(levels: number) {
  let json: object = { type: "text", text: "x" };
  for (let i = 0; i < levels; i++) json = { type: "paragraph", content: [json] };
  return node(json);
}

function manyBlocks() {
  const content = Array.from({ length: 3000 }, (_, n) => block(n + 100, "paragraph").toJSON());
  return { stepType: "replace", from: 0, to: 0, slice: { content } };
}
