import { isHistoryTransaction, redo, redoDepth } from "prosemirror-history";
import { Fragment, type Node } from "prosemirror-model";
import { Plugin, PluginKey, type Command, type EditorState, type Transaction } from "prosemirror-state";
import { Mapping } from "prosemirror-transform";

/** A stretch of the text. */
type Stretch = readonly [from: number, to: number];

interface OthersWords {
  /** What others have written since the text was opened, in order. */
  stretches: readonly Stretch[];
  /** Something was given back after an undo: what came before it cannot be done again. */
  noRedo: boolean;
}

const key = new PluginKey<OthersWords>("othersWords");

/**
 * Undo takes back one's own edits only. The history takes back a whole stretch that was inserted at once, a paste or a
 * dictated sentence, with all that stands in it by now; what others wrote there is given back in the same moment.
 */
export function othersWords(): Plugin<OthersWords> {
  return new Plugin<OthersWords>({
    key,
    state: {
      init: () => ({ stretches: [], noRedo: false }),
      apply: (tr, old) => (tr.docChanged ? after(tr, old) : old),
    },
    appendTransaction(trs, before, now) {
      const [first] = trs;
      return first.docChanged && isHistoryTransaction(first) ? givingBack(trs, before, now) : null;
    },
  });
}

/** Does again what was undone, unless words of others would come with it a second time. */
export const redoOwn: Command = (state, dispatch, view) => canRedo(state) && redo(state, dispatch, view);

/** Whether there is something to be done again. */
export function canRedo(state: EditorState): boolean {
  return redoDepth(state) > 0 && key.getState(state)?.noRedo !== true;
}

function after(tr: Transaction, old: OthersWords): OthersWords {
  const carried: Stretch[] = [];
  for (const [from, to] of old.stretches) {
    const [start, end] = [tr.mapping.map(from, 1), tr.mapping.map(to, -1)];
    if (start < end) carried.push([start, end]);
  }
  const givesBack = tr.getMeta(key) === true;
  const taken = tr.getMeta("rebased") as number | undefined;
  const stretches =
    givesBack || taken !== undefined
      ? merged([...carried, ...inserted(tr, (i) => givesBack || isOthers(tr, i, taken ?? 0))])
      : without(
          carried,
          inserted(tr, () => true),
        );
  // One's own next change ends what can be done again anyway.
  const noRedo = givesBack || (old.noRedo && (taken !== undefined || isHistoryTransaction(tr)));
  return { stretches, noRedo };
}

/** Of what comes from the authority: one's own steps are taken back before, and done again after the others'. */
function isOthers(tr: Transaction, step: number, taken: number): boolean {
  return step >= taken && tr.mapping.getMirror(step) === undefined;
}

/** What some steps inserted, in the text after all of them. */
function inserted(tr: Transaction, counts: (step: number) => boolean): Stretch[] {
  const all: Stretch[] = [];
  tr.mapping.maps.forEach((map, i) => {
    if (!counts(i)) return;
    const later = tr.mapping.slice(i + 1);
    map.forEach((_oldStart, _oldEnd, start, end) => {
      const [from, to] = [later.map(start, 1), later.map(end, -1)];
      if (from < to) all.push([from, to]);
    });
  });
  return all;
}

function merged(stretches: Stretch[]): Stretch[] {
  const all: [number, number][] = [];
  for (const [from, to] of stretches.sort(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/** One's own words are not the others', even in the midst of theirs. */
function without(stretches: Stretch[], own: Stretch[]): Stretch[] {
  let left = stretches;
  for (const [start, end] of own) {
    left = left.flatMap(([from, to]): Stretch[] =>
      end <= from || to <= start
        ? [[from, to]]
        : [[from, start] as const, [end, to] as const].filter(([a, b]) => a < b),
    );
  }
  return left;
}

function givingBack(trs: readonly Transaction[], before: EditorState, now: EditorState): Transaction | null {
  const mapping = new Mapping(trs.flatMap((tr) => tr.mapping.maps));
  const { tr } = now;
  for (const stretch of key.getState(before)?.stretches ?? []) {
    for (const [from, to] of goneOf(stretch, mapping)) {
      giveBack(tr, before.doc, from, to, tr.mapping.map(mapping.map(from, 1), 1));
    }
  }
  return tr.docChanged ? tr.setMeta(key, true) : null;
}

/** What of a stretch is deleted. */
function goneOf([from, to]: Stretch, mapping: Mapping): Stretch[] {
  const gone: [number, number][] = [];
  for (let pos = from; pos < to; pos++) {
    if (!mapping.mapResult(pos, 1).deletedAfter) continue;
    const last = gone.at(-1);
    if (last?.[1] === pos) last[1]++;
    else gone.push([pos, pos + 1]);
  }
  return gone;
}

/** Puts words where they stood, or in a block of their own when the one around them is gone. */
function giveBack(tr: Transaction, doc: Node, from: number, to: number, at: number): void {
  const slice = doc.slice(from, to);
  if (slice.content.textBetween(0, slice.content.size) === "") return;
  if (!tr.doc.resolve(at).parent.inlineContent) {
    tr.replaceRange(at, at, doc.slice(from, to, true));
    return;
  }
  // Where others divided a block that is one again, their words go on in one line.
  let words = Fragment.empty;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return true;
    const cut = node.isText ? node.cut(Math.max(0, from - pos), Math.min(node.nodeSize, to - pos)) : node;
    words = words.addToEnd(cut);
    return false;
  });
  tr.insert(at, words);
}
