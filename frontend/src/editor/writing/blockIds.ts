import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { isBlockId, newBlockId, type Chance } from "../../schema";

/** Marks a transaction that only asks for the ids to be looked at again. */
export const lookAgain = new PluginKey("blockIds");

interface Place {
  node: Node;
  pos: number;
}

/** Keeps the id of every block present and unique, and with the words that it was given to. */
export function blockIds(chance: Chance): Plugin {
  return new Plugin({
    key: lookAgain,
    appendTransaction(transactions, before, after) {
      const asked = transactions.some((tr) => tr.getMeta(lookAgain));
      if (!asked && !transactions.some((tr) => tr.docChanged)) return null;
      // A block that is rewritten under the input method loses what is being composed.
      if (!asked && transactions.some((tr) => tr.getMeta("composition"))) return null;
      return repair(transactions, before, after, chance);
    },
    props: {
      handleDOMEvents: {
        compositionend(view) {
          setTimeout(() => view.isDestroyed || view.dispatch(view.state.tr.setMeta(lookAgain, true)), 60);
        },
      },
    },
  });
}

function repair(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  chance: Chance,
): Transaction | null {
  const holders = new Map<string, Place[]>();
  const wanting: Place[] = [];
  after.doc.forEach((node, pos) => {
    const id: unknown = node.attrs.id;
    if (!isBlockId(id)) wanting.push({ node, pos });
    else holders.set(id, [...(holders.get(id) ?? []), { node, pos }]);
  });
  for (const [id, places] of holders) {
    if (places.length < 2) continue;
    const owner = ownerOf(id, places, transactions, before.doc);
    wanting.push(...places.filter((place) => place !== owner));
  }
  if (wanting.length === 0) return null;
  const taken = new Set(holders.keys());
  const tr = after.tr;
  for (const { pos } of wanting) {
    const id = unused(taken, chance);
    taken.add(id);
    tr.setNodeAttribute(pos, "id", id);
  }
  // Marks typed but not yet used (bold, then Enter) are not this plugin's to drop.
  return tr.setStoredMarks(after.storedMarks);
}

/** The block that had the id before keeps it, wherever it is now; of two halves, the first one with words. */
function ownerOf(id: string, places: Place[], transactions: readonly Transaction[], before: Node): Place {
  let pos = -1;
  let words: Node | null = null;
  before.forEach((node, at) => {
    if (node.attrs.id === id && !words) {
      words = node;
      pos = at;
    }
  });
  if (!words) return places[0];
  for (const tr of transactions) pos = tr.mapping.map(pos, 1);
  const heir = places.find((place) => place.pos === pos) ?? places[0];
  if (heir.node.content.size > 0) return heir;
  return places.find((place) => place.node.content.eq((words as Node).content)) ?? heir;
}

function unused(taken: Set<string>, chance: Chance): string {
  for (;;) {
    const id = newBlockId(chance);
    if (!taken.has(id)) return id;
  }
}
