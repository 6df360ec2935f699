import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, Selection, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { drawCaret, keepInside } from "./caret";
import { colourOf, type PersonAt } from "./person";

/** How long a name stands in full at a cursor that has moved. */
export const NAME_SHOWN_MS = 3000;

interface Placed extends PersonAt {
  movedAt: number;
}

interface Presence {
  people: Placed[];
  shown: DecorationSet;
}

interface News {
  people?: readonly PersonAt[];
  wrote?: readonly string[];
}

const key = new PluginKey<Presence>("presence");

/** Says where the others are; positions are those of the text after the transaction. Whoever is missing is gone. */
export function showPeople(tr: Transaction, people: readonly PersonAt[]): Transaction {
  return tr.setMeta(key, { ...news(tr), people });
}

/** Says whose words a transaction brings: their cursors go on behind them, those of others stay before. */
export function wroteHere(tr: Transaction, clients: readonly string[]): Transaction {
  return tr.setMeta(key, { ...news(tr), wrote: clients });
}

/** Where the others are in the text as it is now. */
export function peopleIn(state: EditorState): readonly PersonAt[] {
  return key.getState(state)?.people ?? [];
}

/** Shows the cursors and selections of the others. */
export function presence(): Plugin<Presence> {
  return new Plugin<Presence>({
    key,
    state: {
      init: () => ({ people: [], shown: DecorationSet.empty }),
      apply(tr, old) {
        const told = news(tr);
        if (!tr.docChanged && !told.people) return old;
        if (!told.people && old.people.length === 0) return old;
        const carried = tr.docChanged ? carry(old.people, tr, told.wrote ?? []) : old.people;
        const people = told.people ? place(told.people, carried, tr.doc) : carried;
        return { people, shown: draw(people, tr.doc) };
      },
    },
    view: (view) => new Names(view),
    props: {
      decorations: (state) => key.getState(state)?.shown,
    },
  });
}

function news(tr: Transaction): News {
  return (tr.getMeta(key) as News | undefined) ?? {};
}

function carry(people: Placed[], tr: Transaction, wrote: readonly string[]): Placed[] {
  return people.map((person) => {
    const writes = wrote.includes(person.client);
    const side = writes ? 1 : -1;
    const { anchor, head } = person;
    const moved = { anchor: tr.mapping.map(anchor, side), head: tr.mapping.map(head, side) };
    return { ...person, ...moved, movedAt: writes ? Date.now() : person.movedAt };
  });
}

function place(people: readonly PersonAt[], before: Placed[], doc: Node): Placed[] {
  return people.map((person) => {
    const anchor = within(person.anchor, doc);
    const head = within(person.head, doc);
    const was = before.find((one) => one.client === person.client);
    const stayed = was && was.anchor === anchor && was.head === head;
    return { ...person, anchor, head, movedAt: stayed ? was.movedAt : Date.now() };
  });
}

function within(pos: number, doc: Node): number {
  return Math.min(Math.max(0, Math.trunc(pos) || 0), doc.content.size);
}

function draw(people: Placed[], doc: Node): DecorationSet {
  const all: Decoration[] = [];
  for (const person of people) {
    const from = Math.min(person.anchor, person.head);
    const to = Math.max(person.anchor, person.head);
    const colour = colourOf(person);
    if (from < to) all.push(Decoration.inline(from, to, { class: "ce-selected", "data-colour": colour }));
    all.push(
      Decoration.widget(spot(doc, person.head), () => drawCaret(person, isFresh(person)), {
        key: `${person.client} ${person.movedAt} ${colour} ${person.name}`,
        side: -1,
        ignoreSelection: true,
      }),
    );
  }
  return DecorationSet.create(doc, all);
}

/** A cursor between blocks or inside a footnote is shown at the nearest place in a line. */
function spot(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  if ($pos.depth > 1) return $pos.before(2);
  return $pos.parent.inlineContent ? pos : Selection.near($pos).from;
}

function isFresh(person: Placed): boolean {
  return Date.now() - person.movedAt < NAME_SHOWN_MS;
}

/** Shrinks names to initials when their time is over, without touching the text. */
class Names {
  private readonly view: EditorView;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView) {
    this.view = view;
  }

  update(view: EditorView, before: EditorState): void {
    if (key.getState(view.state) === key.getState(before)) return;
    keepInside(this.carets(), view.dom.parentElement ?? view.dom);
    this.shrink();
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  private carets(): NodeListOf<HTMLElement> {
    return this.view.dom.querySelectorAll<HTMLElement>(".ce-caret");
  }

  private readonly shrink = (): void => {
    clearTimeout(this.timer);
    const people = key.getState(this.view.state)?.people ?? [];
    const fresh = people.filter(isFresh);
    for (const caret of this.carets())
      caret.toggleAttribute(
        "data-fresh",
        fresh.some((one) => one.client === caret.dataset.client),
      );
    if (fresh.length === 0) return;
    const next = Math.min(...fresh.map((one) => one.movedAt)) + NAME_SHOWN_MS - Date.now();
    this.timer = setTimeout(this.shrink, Math.max(next, 50));
  };
}
