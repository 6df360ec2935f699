import type { Node } from "prosemirror-model";

/** The numbers that people see beside a block. */
export interface BlockNumbers {
  /** The running number of a paragraph or list item ("para 12"); headings have none. */
  paragraph: number | null;
  /** The number of a numbered item. */
  item: number | null;
}

/** Numbers every block of a text, in order. */
export function blockNumbers(doc: Node): BlockNumbers[] {
  let paragraph = 0;
  let item = 0;
  return doc.children.map((block) => {
    if (block.type.name === "heading") return { paragraph: null, item: null };
    paragraph++;
    if (block.type.name !== "numberedItem") return { paragraph, item: null };
    item = block.attrs.restart ? 1 : item + 1;
    return { paragraph, item };
  });
}
