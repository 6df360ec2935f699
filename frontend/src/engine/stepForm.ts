import { isAllowedAddress, isBlockId } from "../schema";
import { RefusedBatch } from "./refusedBatch";

/** Steps as they come: JSON that nobody has looked at yet. */
export type RawStep = Record<string, unknown>;

/** The deepest that a slice goes: block, footnote, text. */
const DEEPEST = 3;
const NODES = new Set(["paragraph", "heading", "bulletItem", "numberedItem", "footnote", "text"]);
const MARKS = new Set(["bold", "italic", "link"]);
const ATTRIBUTES = new Set(["id", "level", "restart"]);
const NODE_KEYS = new Set(["type", "attrs", "content", "marks", "text"]);

/** The keys of each kind of step that an editor makes, those that are places in the text first. */
const KINDS: Record<string, { places: string[]; others: string[] }> = {
  replace: { places: ["from", "to"], others: ["slice", "structure"] },
  replaceAround: {
    places: ["from", "to", "gapFrom", "gapTo", "insert"],
    others: ["slice", "structure"],
  },
  addMark: { places: ["from", "to"], others: ["mark"] },
  removeMark: { places: ["from", "to"], others: ["mark"] },
  addNodeMark: { places: ["pos"], others: ["mark"] },
  removeNodeMark: { places: ["pos"], others: ["mark"] },
  attr: { places: ["pos"], others: ["attr", "value"] },
};

/** Refuses a step whose JSON is not that of a step which an editor makes. The text is not looked at here. */
export function checkStepForm(value: unknown): RawStep {
  const step = object(value, "A step");
  const name = step.stepType;
  if (name === "markSet") return checkMarkSet(step);
  const kind = typeof name === "string" && Object.hasOwn(KINDS, name) ? KINDS[name] : null;
  if (!kind) throw new RefusedBatch("unknown-step", "There is a step of an unknown kind");
  for (const key in step) {
    if (key !== "stepType" && !kind.places.includes(key) && !kind.others.includes(key)) {
      throw bad("A step has something that does not belong there");
    }
  }
  for (const key of kind.places) place(step[key]);
  if (name === "replace" || name === "replaceAround") checkReplacing(step);
  else if (name === "attr") checkAttribute(step);
  else checkMark(step.mark);
  if (typeof step.from === "number" && step.from > (step.to as number))
    throw bad("A step ends before it begins");
  return step;
}

/** The undoing of a mark over words that had it in parts is several mark steps in one. */
function checkMarkSet(step: RawStep): RawStep {
  const keys = Object.keys(step).length;
  if (keys !== 2 || !Array.isArray(step.steps)) throw bad("A set of mark steps has no list of steps");
  for (const one of step.steps) {
    const kind = object(one, "A mark step").stepType;
    if (kind !== "addMark" && kind !== "removeMark") throw bad("A set of mark steps holds another step");
    checkStepForm(one);
  }
  return step;
}

function checkReplacing(step: RawStep): void {
  if (step.structure !== undefined && step.structure !== true)
    throw bad("The structure of a step is true or absent");
  if (step.stepType === "replaceAround") {
    const { from, gapFrom, gapTo, to } = step as Record<string, number>;
    if (from > gapFrom || gapFrom > gapTo || gapTo > to) throw bad("The gap of a step is out of order");
  }
  if (step.slice === undefined || step.slice === null) return;
  const slice = object(step.slice, "A slice");
  for (const key in slice) {
    if (key === "content") continue;
    if (key !== "openStart" && key !== "openEnd")
      throw bad("A slice has something that does not belong there");
    place(slice[key]);
    if ((slice[key] as number) > 2) throw bad("A slice is open deeper than a text is");
  }
  checkNodes(slice.content, 1);
}

function checkNodes(value: unknown, depth: number): void {
  if (!Array.isArray(value)) throw bad("Content is not a list");
  for (let i = 0; i < value.length; i++) checkNode(value[i], depth);
}

function checkNode(value: unknown, depth: number): void {
  if (depth > DEEPEST) throw bad("A step is nested too deep");
  const node = object(value, "A node");
  for (const key in node)
    if (!NODE_KEYS.has(key)) throw bad("A node has something that does not belong there");
  if (!NODES.has(node.type as string))
    throw new RefusedBatch("unknown-node", "There is an unknown kind of node");
  if ((node.type === "text") !== (typeof node.text === "string")) throw bad("A text has no words");
  if (node.text === "") throw new RefusedBatch("empty-text", "There is an empty text");
  if (node.attrs !== undefined) checkAttributes(node.attrs);
  if (node.content !== undefined) checkNodes(node.content, depth + 1);
  if (node.marks === undefined) return;
  if (!Array.isArray(node.marks)) throw bad("Marks are not a list");
  for (const mark of node.marks) checkMark(mark);
}

function checkMark(value: unknown): void {
  const mark = object(value, "A mark");
  for (const key in mark) {
    if (key !== "type" && key !== "attrs") throw bad("A mark has something that does not belong there");
  }
  if (!MARKS.has(mark.type as string)) throw new RefusedBatch("unknown-mark", "There is an unknown mark");
  if (mark.type !== "link") {
    if (mark.attrs !== undefined) throw bad("A mark has something that does not belong there");
    return;
  }
  const attrs = object(mark.attrs, "What a link has");
  if (Object.keys(attrs).length !== 1 || typeof attrs.href !== "string")
    throw bad("A link has only an address");
  if (!isAllowedAddress(attrs.href))
    throw new RefusedBatch("bad-link", "A link has an address that is not allowed");
}

function checkAttributes(value: unknown): void {
  const attrs = object(value, "What a block has");
  for (const key in attrs) {
    if (!ATTRIBUTES.has(key)) throw new RefusedBatch("unknown-attribute", "A block has an unknown attribute");
    checkValue(key, attrs[key]);
  }
}

function checkAttribute(step: RawStep): void {
  if (!ATTRIBUTES.has(step.attr as string)) {
    throw new RefusedBatch("unknown-attribute", "A step sets an unknown attribute");
  }
  checkValue(step.attr as string, step.value);
}

function checkValue(name: string, value: unknown): void {
  if (name === "level" && value !== 1 && value !== 2 && value !== 3) {
    throw new RefusedBatch("bad-level", "A level is 1, 2 or 3");
  }
  if (name === "restart" && typeof value !== "boolean") {
    throw new RefusedBatch("bad-restart", "An item restarts or does not");
  }
  // Empty between the step that makes a block and the one that names it.
  if (name === "id" && value !== "" && !isBlockId(value)) {
    throw new RefusedBatch("bad-block-id", "The id of a block has a wrong form");
  }
}

function place(value: unknown): void {
  if (!Number.isInteger(value) || (value as number) < 0)
    throw bad("A place in the text is not a whole number");
}

function object(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw bad(`${what} is not an object`);
  return value as Record<string, unknown>;
}

function bad(reason: string): RefusedBatch {
  return new RefusedBatch("bad-message", reason);
}
