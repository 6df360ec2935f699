import { DOMSerializer, Fragment, type Node } from "prosemirror-model";
import { blockNumbers, schema } from "../../schema";

/** Writes text for other programmes: list items in lists, so that a word processor knows them. */
class ClipboardSerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const home = options.document ?? document;
    const into = target ?? home.createDocumentFragment();
    let list: HTMLElement | null = null;
    fragment.forEach((node) => {
      const tag = listTag(node);
      if (!tag) {
        list = null;
        into.append(super.serializeNode(node, { document: home }));
        return;
      }
      if (list?.localName !== tag || node.attrs.restart) list = into.appendChild(home.createElement(tag));
      const item = list.appendChild(home.createElement("li"));
      item.setAttribute("data-id", node.attrs.id);
      item.toggleAttribute("data-restart", node.attrs.restart === true);
      super.serializeFragment(node.content, { document: home }, item);
    });
    return into;
  }
}

/** How the text goes to the clipboard. */
export const forClipboard = new ClipboardSerializer(
  DOMSerializer.nodesFromSchema(schema),
  DOMSerializer.marksFromSchema(schema),
);

/** A text as HTML for the clipboard. */
export function toHtml(doc: Node): string {
  const box = document.implementation.createHTMLDocument("").createElement("div");
  box.append(forClipboard.serializeFragment(doc.content, { document: box.ownerDocument }));
  return box.innerHTML;
}

/** A text as plain words, numbered as people see it; footnotes in brackets. */
export function toPlain(doc: Node): string {
  const numbers = blockNumbers(doc);
  return doc.children
    .map((block, index) => {
      const marker =
        block.type.name === "bulletItem" ? "• " : numbers[index].item ? `${numbers[index].item}) ` : "";
      const words = block.children.map((inline) => inline.text ?? ` [${inline.textContent}]`).join("");
      return marker + words;
    })
    .join("\n\n");
}

function listTag(node: Node): "ul" | "ol" | null {
  if (node.type === schema.nodes.bulletItem) return "ul";
  return node.type === schema.nodes.numberedItem ? "ol" : null;
}
