import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** Says in an empty text what can be done there. */
export function placeholder(sentence: string): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const only = doc.childCount === 1 ? doc.child(0) : null;
        if (!only || only.content.size > 0) return null;
        return DecorationSet.create(doc, [
          Decoration.node(0, only.nodeSize, { "data-placeholder": sentence }),
        ]);
      },
    },
  });
}
