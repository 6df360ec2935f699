import type { Node } from "prosemirror-model";
import { readText } from "./readText";
import { RefusedText } from "./refusedText";

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],:]/g;

/** Reads a text from JSON as it is written, or throws {@link RefusedText}. */
export function parseText(written: string): Node {
  const json = parsed(written);
  refuseAmbiguous(written);
  return readText(json);
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new RefusedText("not-json", "This is not JSON");
  }
}

/** Two readers might read these differently: a key that stands twice, a whole number written as a fraction. */
function refuseAmbiguous(written: string): void {
  const open: Set<string>[] = [];
  let before = "";
  for (const [token] of written.matchAll(TOKEN)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") addKey(open.at(-1), before);
    else if (/^-?\d.*[.eE]/.test(token))
      throw new RefusedText("wrong-type", "A number is not a whole number");
    before = token;
  }
}

function addKey(keys: Set<string> | undefined, written: string): void {
  const key = JSON.parse(written) as string;
  if (keys?.has(key)) throw new RefusedText("duplicate-key", "A key stands twice in one object");
  keys?.add(key);
}
