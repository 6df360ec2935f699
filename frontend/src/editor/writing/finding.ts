import type { Node } from "prosemirror-model";
import { SearchQuery } from "prosemirror-search";
import {
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
  type EditorState,
  type Selection,
  type Transaction,
} from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** What is looked for, and how. */
export interface Wanted {
  words: string;
  matchCase: boolean;
  wholeWords: boolean;
}

/** A place with the words that are looked for. */
export interface Found {
  from: number;
  to: number;
}

/** What was found, in order, and at which of them the cursor is (-1: at none). */
export interface Finding {
  wanted: Wanted;
  found: readonly Found[];
  current: number;
  shown: DecorationSet;
}

const NOTHING: Wanted = { words: "", matchCase: false, wholeWords: false };
const key = new PluginKey<Finding>("finding");

/** Remembers what is looked for in a text, and shows all places with it. */
export function finding(): Plugin<Finding> {
  return new Plugin<Finding>({
    key,
    state: {
      init: (_, state) => look(state, NOTHING),
      apply(tr, old, _before, after) {
        const { wanted, current } = (tr.getMeta(key) ?? {}) as { wanted?: Wanted; current?: number };
        if (wanted || tr.docChanged) return look(after, wanted ?? old.wanted, current);
        if (current === undefined && !tr.selectionSet) return old;
        return mark(after.doc, old.wanted, old.found, current ?? at(after, old.found));
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });
}

/** What is being looked for, and where it is. */
export function findingIn(state: EditorState): Finding {
  return key.getState(state) ?? { wanted: NOTHING, found: [], current: -1, shown: DecorationSet.empty };
}

/** Looks for other words; without any, nothing is shown. */
export function lookFor(tr: Transaction, wanted: Wanted | null): Transaction {
  return tr.setMeta(key, { wanted: wanted ?? NOTHING });
}

/** Goes to a place that was found; one inside a footnote is shown by its number. */
export function goTo(tr: Transaction, found: readonly Found[], current: number): Transaction {
  const place = found[current];
  const note = noteAround(tr.doc, place.from);
  const selection: Selection =
    note === null ? TextSelection.create(tr.doc, place.from, place.to) : NodeSelection.create(tr.doc, note);
  return tr.setSelection(selection).setMeta(key, { ...tr.getMeta(key), current });
}

/** All places with the words, in order. A match never reaches from a line into a footnote. */
export function allPlaces(state: EditorState, wanted: Wanted): Found[] {
  if (wanted.words === "") return [];
  const query = new SearchQuery({
    search: pattern(wanted.words),
    regexp: true,
    caseSensitive: wanted.matchCase,
    filter: ({ doc }, { from, to }) => {
      const $from = doc.resolve(from);
      const $to = doc.resolve(to);
      return $from.sameParent($to) && !(wanted.wholeWords && (goesOn($from, -1) || goesOn($to, 1)));
    },
  });
  const all: Found[] = [];
  for (let pos = 0; query.valid;) {
    const next = query.findNext(state, pos);
    if (!next) break;
    all.push({ from: next.from, to: next.to });
    pos = Math.max(next.to, pos + 1);
  }
  return all;
}

/** Typed blanks, quotation marks and apostrophes find those of any form. */
function pattern(words: string): string {
  return words
    .replace(/[\\^$.*+?()[\]{}|/-]/g, (c) => (c === "-" ? "[-‐‑]" : `\\${c}`))
    .replace(/['’‘]/g, "['’‘]")
    .replace(/["“”„«»]/g, '["“”„«»]')
    .replace(/\s/g, "\\s");
}

function goesOn($pos: ReturnType<Node["resolve"]>, side: 1 | -1): boolean {
  const words = (side < 0 ? $pos.nodeBefore : $pos.nodeAfter)?.text ?? "";
  return side < 0 ? /[\p{L}\p{M}\p{N}]$/u.test(words) : /^[\p{L}\p{M}\p{N}]/u.test(words);
}

function look(state: EditorState, wanted: Wanted, current?: number): Finding {
  const found = allPlaces(state, wanted);
  return mark(state.doc, wanted, found, current ?? at(state, found));
}

function at({ selection }: EditorState, found: readonly Found[]): number {
  const note = selection instanceof NodeSelection;
  return found.findIndex(({ from, to }) =>
    note ? from > selection.from && to < selection.to : from === selection.from && to === selection.to,
  );
}

function mark(doc: Node, wanted: Wanted, found: readonly Found[], current: number): Finding {
  const all = found.map(({ from, to }, index) => {
    const look = { class: index === current ? "ce-found ce-found-current" : "ce-found" };
    const note = noteAround(doc, from);
    if (note === null) return Decoration.inline(from, to, look);
    return Decoration.node(note, note + (doc.nodeAt(note)?.nodeSize ?? 0), look);
  });
  return { wanted, found, current, shown: DecorationSet.create(doc, all) };
}

function noteAround(doc: Node, pos: number): number | null {
  const $pos = doc.resolve(pos);
  return $pos.depth > 1 ? $pos.before(2) : null;
}
