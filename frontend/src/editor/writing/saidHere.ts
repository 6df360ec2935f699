import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { grouped } from "../../grouped";

/** Words of a block on which something that was said hangs, in UTF-16 units of its words without footnotes. */
export interface Hung {
  id: string;
  block: string;
  from: number;
  to: number;
}

const key = new PluginKey<DecorationSet>("saidHere");

/** Marks the words on which something hangs; the marks go along with what is written around them. */
export function saidHere(hung: Hung[]): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => mark(doc, hung),
      apply(tr, old) {
        const told = tr.getMeta(key) as Hung[] | undefined;
        return told ? mark(tr.doc, told) : old.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Says anew what hangs on which words. */
export function showSaid(view: EditorView, hung: Hung[]): void {
  view.dispatch(view.state.tr.setMeta(key, hung).setMeta("addToHistory", false));
}

function mark(doc: Node, hung: Hung[]): DecorationSet {
  const here = grouped(hung, ({ block }) => block);
  const all: Decoration[] = [];
  doc.forEach((block, pos) => {
    for (const { id, from, to } of here.get(block.attrs.id as string) ?? []) {
      const range = inWords(block, pos + 1, from, to);
      if (range) all.push(Decoration.inline(...range, { class: "ce-said", "data-said": id }));
    }
  });
  return DecorationSet.create(doc, all);
}

/** Where words of a block stand in the text, which counts footnotes as well. */
function inWords(block: Node, start: number, from: number, to: number): [number, number] | null {
  let words = 0;
  let begins = -1;
  let ends = -1;
  block.forEach((inline, offset) => {
    if (!inline.isText) return;
    const length = inline.nodeSize;
    if (begins < 0 && from < words + length) begins = start + offset + from - words;
    if (begins >= 0 && ends < 0 && to <= words + length) ends = start + offset + to - words;
    words += length;
  });
  return begins >= 0 && ends > begins ? [begins, ends] : null;
}
