import { Fragment, Slice, type Node } from "prosemirror-model";
import { Plugin, Selection, type EditorState, type Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { isBlockId, newBlockId, type Chance } from "../../schema";
import { isLookAtComposed } from "./composed";

/** From so many new blocks in a row on, they get their ids in one step: a batch holds 200 steps, a paste any number. */
const LONG_ROW = 20;

interface Place {
  node: Node;
  pos: number;
}

/** Keeps the id of every block present and unique, and with the words that it was given to. */
export function blockIds(chance: Chance): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const asked = transactions.some(isLookAtComposed);
      if (!asked && !transactions.some((tr) => tr.docChanged)) return null;
      // A block that is rewritten under the input method loses what is being composed.
      if (!asked && transactions.some((tr) => tr.getMeta("composition"))) return null;
      return repair(transactions, before, after, chance);
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
  for (const row of rows(wanting)) {
    const named = row.map(({ node }) => {
      const id = unused(taken, chance);
      taken.add(id);
      return node.type.create({ ...node.attrs, id }, node.content);
    });
    if (row.length < LONG_ROW) row.forEach(({ pos }, i) => tr.setNodeAttribute(pos, "id", named[i].attrs.id));
    else rename(tr, row, named);
  }
  if (wanting.length >= LONG_ROW) tr.setSelection(Selection.fromJSON(tr.doc, after.selection.toJSON()));
  // Marks typed but not yet used (bold, then Enter) are not this plugin's to drop.
  return tr.setStoredMarks(after.storedMarks);
}

/** Gives new blocks ids before they come into a text, so that they come in one step; theirs stay where nobody has them. */
export function nameBlocks(blocks: Node[], doc: Node, chance: Chance): Node[] {
  const taken = new Set(doc.children.map((block) => block.attrs.id as string));
  return blocks.map((block) => {
    const own: unknown = block.attrs.id;
    const id = isBlockId(own) && !taken.has(own) ? own : unused(taken, chance);
    taken.add(id);
    return id === own ? block : block.type.create({ ...block.attrs, id }, block.content);
  });
}

/** The places, neighbours together. */
function rows(places: Place[]): Place[][] {
  const all: Place[][] = [];
  let end = -1;
  for (const place of places.toSorted((a, b) => a.pos - b.pos)) {
    if (place.pos === end) all.at(-1)?.push(place);
    else all.push([place]);
    end = place.pos + place.node.nodeSize;
  }
  return all;
}

function rename(tr: Transaction, row: Place[], named: Node[]): void {
  const last = row[row.length - 1];
  const slice = new Slice(Fragment.from(named), 0, 0);
  tr.step(new ReplaceStep(row[0].pos, last.pos + last.node.nodeSize, slice));
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
