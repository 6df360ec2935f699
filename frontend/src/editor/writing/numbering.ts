import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { blockNumbers } from "../../schema";
import type { Words } from "../words";

interface Numbering {
  shape: string;
  shown: DecorationSet;
}

const key = new PluginKey<Numbering>("numbering");

/** Shows the numbers of paragraphs, numbered items and footnotes beside them. */
export function numbering(words: Words): Plugin<Numbering> {
  return new Plugin<Numbering>({
    key,
    state: {
      init: (_, state) => ({ shape: shapeOf(state.doc), shown: draw(state.doc, words) }),
      apply(tr, old) {
        if (!tr.docChanged) return old;
        const shape = shapeOf(tr.doc);
        // Typing changes no number: moving the old ones along leaves a word that is being composed alone.
        if (shape === old.shape) return { shape, shown: old.shown.map(tr.mapping, tr.doc) };
        return { shape, shown: draw(tr.doc, words) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.shown,
    },
  });
}

/** What the numbers depend on: the kinds of the blocks, and where footnotes stand. */
function shapeOf(doc: Node): string {
  let shape = "";
  for (const block of doc.children) {
    const restart = block.attrs.restart === true;
    shape += block.type.name[0] + (restart ? "!" : "") + (block.attrs.level ?? "");
    for (const inline of block.children) if (!inline.isText) shape += "*";
  }
  return shape;
}

function draw(doc: Node, words: Words): DecorationSet {
  const numbers = blockNumbers(doc);
  const all: Decoration[] = [];
  let note = 0;
  doc.forEach((block, pos, index) => {
    const { paragraph, item } = numbers[index];
    const attrs: Record<string, string> = {};
    if (paragraph !== null) attrs["data-paragraph"] = String(paragraph);
    if (item !== null) attrs["data-number"] = String(item);
    if (paragraph !== null) all.push(Decoration.node(pos, pos + block.nodeSize, attrs));
    block.forEach((inline, offset) => {
      if (inline.isText) return;
      const from = pos + 1 + offset;
      const number = String(++note);
      const name = words.say("footnote.name", { number });
      all.push(
        Decoration.node(from, from + inline.nodeSize, {
          "data-number": number,
          "aria-label": name,
          title: name,
        }),
      );
    });
  });
  return DecorationSet.create(doc, all);
}
