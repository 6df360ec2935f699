import { Schema, type DOMOutputSpec, type Node } from "prosemirror-model";
import { isAllowedAddress } from "./address";
import { isBlockId } from "./blockId";

/** What the parse rules need of an element; the server's engine has no DOM types. */
interface Readable {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

const id = {
  default: "",
  validate(value: unknown) {
    // Between the step that makes a block and the one that names it, its id is empty; no stored text has that.
    if (value !== "" && !isBlockId(value)) throw new RangeError("The id of a block has a wrong form");
  },
};

const level = {
  default: 1,
  validate(value: unknown) {
    if (value !== 1 && value !== 2 && value !== 3) throw new RangeError("A level is 1, 2 or 3");
  },
};

const href = {
  validate(value: unknown) {
    if (!isAllowedAddress(value)) throw new RangeError("The address of a link is not allowed");
  },
};

const idOf = (dom: unknown) => {
  const written = (dom as Readable).getAttribute("data-id");
  return isBlockId(written) ? written : undefined;
};

const block = (tag: string, node: Node, more: Record<string, string> = {}): DOMOutputSpec => [
  tag,
  { "data-id": node.attrs.id, dir: "auto", ...more },
  0,
];

/** The form of every text: a flat row of blocks, so that nothing that is not foreseen can hide in one. */
export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      group: "block",
      content: "inline*",
      attrs: { id },
      parseDOM: [{ tag: "p", getAttrs: (dom) => ({ id: idOf(dom) }) }],
      toDOM: (node) => block("p", node),
    },
    heading: {
      group: "block",
      content: "inline*",
      attrs: { id, level },
      defining: true,
      parseDOM: [1, 2, 3].map((n) => ({
        tag: `h${n}`,
        getAttrs: (dom: unknown) => ({ id: idOf(dom), level: n }),
      })),
      toDOM: (node) => block(`h${node.attrs.level}`, node),
    },
    bulletItem: {
      group: "block",
      content: "inline*",
      attrs: { id },
      defining: true,
      parseDOM: [{ tag: "p[data-item=bullet]", priority: 60, getAttrs: (dom) => ({ id: idOf(dom) }) }],
      toDOM: (node) => block("p", node, { "data-item": "bullet" }),
    },
    numberedItem: {
      group: "block",
      content: "inline*",
      attrs: { id, restart: { default: false, validate: "boolean" } },
      defining: true,
      parseDOM: [
        {
          tag: "p[data-item=number]",
          priority: 60,
          getAttrs: (dom) => ({ id: idOf(dom), restart: (dom as Readable).hasAttribute("data-restart") }),
        },
      ],
      toDOM: (node) =>
        block("p", node, { "data-item": "number", ...(node.attrs.restart ? { "data-restart": "" } : {}) }),
    },
    footnote: {
      group: "inline",
      inline: true,
      atom: true,
      content: "text*",
      parseDOM: [{ tag: "span[data-footnote]" }],
      toDOM: () => ["span", { "data-footnote": "" }, 0],
    },
    text: { group: "inline" },
  },
  marks: {
    bold: {
      parseDOM: [{ tag: "strong" }, { tag: "b" }],
      toDOM: () => ["strong", 0],
    },
    italic: {
      parseDOM: [{ tag: "em" }, { tag: "i" }],
      toDOM: () => ["em", 0],
    },
    link: {
      attrs: { href },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs(dom) {
            const address = (dom as unknown as Readable).getAttribute("href");
            return isAllowedAddress(address) && { href: address };
          },
        },
      ],
      toDOM: (mark) => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }, 0],
    },
  },
});
