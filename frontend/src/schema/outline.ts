import type { Node } from "prosemirror-model";

/** What the side of the room shows of a text: its headings, and how long it is. */
export interface Outline {
  headings: { id: string; level: number; text: string }[];
  words: number;
  paragraphs: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'\-‐‑.][\p{L}\p{N}]+)*/gu;

/** The words of a block without those of its footnotes. */
export function mainText(block: Node): string {
  return block.children.map((inline) => inline.text ?? "").join("");
}

/** Draws the outline of a text. Words of footnotes are not counted. */
export function outlineOf(doc: Node): Outline {
  const outline: Outline = { headings: [], words: 0, paragraphs: 0 };
  for (const block of doc.children) {
    const text = mainText(block);
    outline.words += text.match(WORD)?.length ?? 0;
    if (block.type.name !== "heading") outline.paragraphs++;
    else outline.headings.push({ id: block.attrs.id, level: block.attrs.level, text });
  }
  return outline;
}
