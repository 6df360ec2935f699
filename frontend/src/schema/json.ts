import { RefusedText, type RefusalCode } from "./refusedText";

/** The deepest that a text's JSON goes: doc, content, block, content, footnote, content, text, marks, mark, attrs. */
const DEEPEST = 10;

type Fields = Record<string, unknown>;

/** Reads an object that has the required keys, perhaps the optional ones, and nothing else. */
export function fields(
  value: unknown,
  what: string,
  required: string[],
  optional: string[] = [],
  superfluous: RefusalCode = "unknown-key",
): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RefusedText("wrong-type", `${what} is not an object`);
  }
  for (const key of Object.keys(value)) {
    if (!required.includes(key) && !optional.includes(key)) {
      throw new RefusedText(superfluous, `${what} has something that does not belong there: ${quoted(key)}`);
    }
  }
  for (const key of required) {
    if (!Object.hasOwn(value, key)) throw new RefusedText("wrong-type", `${what} lacks its ${key}`);
  }
  return value as Fields;
}

/** Reads a list that may be absent, but is not empty when it is there. */
export function list(owner: Fields, key: string, what: string): unknown[] {
  if (!Object.hasOwn(owner, key)) return [];
  const value = owner[key];
  if (!Array.isArray(value)) throw new RefusedText("wrong-type", `The ${key} of ${what} is not a list`);
  if (value.length === 0) throw new RefusedText("empty-list", `The ${key} of ${what} is an empty list`);
  return value;
}

/** Refuses what is nested deeper than any text; walks without recursion, so that depth cannot hurt it. */
export function refuseDepth(json: unknown): void {
  let row: unknown[] = [json];
  for (let depth = 0; row.length > 0; depth++) {
    if (depth > DEEPEST) throw new RefusedText("too-deep", "The text is nested too deep");
    row = row.flatMap(inside).filter((value) => typeof value === "object" && value !== null);
  }
}

/** A piece of foreign input, short enough to be shown in a sentence. */
export function quoted(value: unknown): string {
  return `“${String(value)
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, " ")
    .slice(0, 40)}”`;
}

function inside(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}
