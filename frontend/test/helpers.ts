import type { Node } from "prosemirror-model";
import { EditorState, TextSelection, type Command } from "prosemirror-state";
import { readText, schema, type Chance } from "../src/schema";
import { Words } from "../src/editor/words";
import { writingPlugins } from "../src/editor/writing/textView";

/** Chance that can be repeated. */
export type Dice = Chance & { below(n: number): number };

/** Chance that can be repeated: a small generator with a seed. */
export function seeded(seed: number): Dice {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const fill = (bytes: Uint8Array) => bytes.map(() => Math.floor(next() * 256));
  return Object.assign(fill, { below: (n: number) => Math.floor(next() * n) });
}

/** A block id that ends in a number. */
export const id = (n: number) => `b${String(n).padStart(10, "0")}`;

/** A block whose words are plain. */
export function block(n: number, type: string, words = "", attrs: object = {}): Node {
  return schema.nodes[type].create({ id: id(n), ...attrs }, words ? schema.text(words) : null);
}

/** A text of blocks. */
export const doc = (...blocks: Node[]) => schema.nodes.doc.create(null, blocks);

/** The state of an editor as it is in the element, without a screen. */
export function stateOf(text: Node, seed = 1): EditorState {
  return EditorState.create({ doc: text, plugins: writingPlugins(seeded(seed), new Words()) });
}

/** Puts the cursor (or a selection) somewhere. */
export function at(state: EditorState, from: number, to = from): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

/** Does what a key does. */
export function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

/** The ids of a text in order. */
export const ids = (text: Node) => text.children.map((child) => child.attrs.id as string);

/** A text in short: "heading1 Words | paragraph More". */
export const inShort = (text: Node) =>
  text.children
    .map((child) => `${child.type.name}${child.attrs.level ?? ""} ${child.textContent}`)
    .join(" | ");

/** Fails when the strict reader would refuse the text. */
export const mustBeText = (text: Node) => readText(JSON.parse(JSON.stringify(text.toJSON())));
