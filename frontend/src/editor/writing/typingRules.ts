import { InputRule, inputRules } from "prosemirror-inputrules";
import type { Attrs, NodeType } from "prosemirror-model";
import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import { schema } from "../../schema";

const { paragraph, heading, bulletItem, numberedItem } = schema.nodes;

/** What a marker typed at the start of a paragraph turns it into: "- ", "1) ", "# ". */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      new InputRule(/^[-·•*]\s$/, (state, _match, from, to) => remake(state, from, to, bulletItem, {})),
      new InputRule(/^(\d{1,3})[.)]\s$/, (state, match, from, to) =>
        remake(state, from, to, numberedItem, { restart: match[1] === "1" && !followsItem(state, from) }),
      ),
      new InputRule(/^(#{1,3})\s$/, (state, match, from, to) =>
        remake(state, from, to, heading, { level: match[1].length }),
      ),
    ],
  });
}

function followsItem(state: EditorState, from: number): boolean {
  const index = state.doc.resolve(from).index(0);
  return index > 0 && state.doc.child(index - 1).type === numberedItem;
}

function remake(
  state: EditorState,
  from: number,
  to: number,
  type: NodeType,
  attrs: Attrs,
): Transaction | null {
  const $from = state.doc.resolve(from);
  if ($from.depth !== 1 || $from.parent.type !== paragraph) return null;
  const id = $from.parent.attrs.id;
  return state.tr.delete(from, to).setNodeMarkup($from.before(1), type, { id, ...attrs });
}
