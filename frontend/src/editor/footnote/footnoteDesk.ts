import {
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
  type Command,
  type Transaction,
} from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { schema } from "../../schema";
import { make } from "../dom";
import type { Tell } from "../paste/pasting";
import { addFootnote, removeFootnote } from "../writing/footnoteCommands";
import type { Words } from "../words";
import { NoteForm } from "./noteForm";

const key = new PluginKey<number | null>("footnoteDesk");
const { footnote } = schema.nodes;

/** The desk at which one footnote at a time is opened and written. Where it stands is part of the editor's state. */
export class FootnoteDesk {
  private form: NoteForm | null = null;
  private readonly words: Words;
  private readonly layer: HTMLElement;
  private readonly tell: Tell;
  private readonly changed: () => void;

  constructor(words: Words, layer: HTMLElement, tell: Tell, changed: () => void) {
    this.words = words;
    this.layer = layer;
    this.tell = tell;
    this.changed = changed;
  }

  /** The editor of the open footnote. */
  get inner(): EditorView | null {
    return this.form?.view ?? null;
  }

  /** Writes a new footnote. */
  readonly add: Command = (state, dispatch) =>
    addFootnote(state, dispatch && ((tr) => dispatch(tr.setMeta(key, tr.selection.from))));

  /** Opens the footnote that is selected. */
  readonly openSelected: Command = (state, dispatch) => {
    const { from, to } = state.selection;
    const node = state.doc.nodeAt(from);
    if (node?.type !== footnote || to - from !== node.nodeSize) return false;
    dispatch?.(state.tr.setMeta(key, from));
    return true;
  };

  /** Opens the footnote at a place. */
  open(view: EditorView, pos: number): void {
    if (pos >= 0 && key.getState(view.state) !== pos) view.dispatch(view.state.tr.setMeta(key, pos));
  }

  /** Closes the open footnote; one without words is taken out of the text. */
  close(view: EditorView): void {
    const pos = key.getState(view.state) ?? null;
    if (pos === null) return;
    const note = view.state.doc.nodeAt(pos);
    const closing = (tr: Transaction) => view.dispatch(tr.setMeta(key, -1));
    if (note?.content.size === 0 && view.editable) removeFootnote(pos)(view.state, closing);
    else closing(cursorBehind(view.state.tr, pos, note?.nodeSize ?? 0));
  }

  /** The plugin that remembers which footnote is open and shows it. */
  plugin(): Plugin<number | null> {
    return new Plugin<number | null>({
      key,
      state: {
        init: () => null,
        apply(tr, open) {
          const asked: number | undefined = tr.getMeta(key);
          if (asked !== undefined) return asked < 0 ? null : asked;
          if (open === null || !tr.docChanged) return open;
          const moved = tr.mapping.mapResult(open, 1);
          return moved.deletedAfter || tr.doc.nodeAt(moved.pos)?.type !== footnote ? null : moved.pos;
        },
      },
      view: () => ({
        update: (view) => this.show(view),
        destroy: () => this.form?.destroy(),
      }),
      props: {
        nodeViews: {
          footnote: (_node, view, place) => noteMark(() => this.open(view, place() ?? -1)),
        },
        handleDOMEvents: { focus: (view) => this.close(view) },
      },
    });
  }

  /** The focus goes first: a focused form that is removed makes the browser call back in the middle of it. */
  private putAway(view: EditorView, form: NoteForm): void {
    this.form = null;
    if (form.dom.contains(document.activeElement)) view.focus();
    form.destroy();
    this.changed();
  }

  private show(view: EditorView): void {
    const pos = key.getState(view.state) ?? null;
    const note = pos === null ? null : view.state.doc.nodeAt(pos);
    if (this.form && !(note && this.form.shows(note))) this.putAway(view, this.form);
    if (note && !this.form) {
      this.form = new NoteForm(
        view,
        () => key.getState(view.state) ?? null,
        note,
        this.words,
        this.tell,
        this.changed,
        () => this.close(view),
      );
      this.layer.append(this.form.dom);
      this.form.place(this.layer);
      this.form.view.focus();
    }
  }
}

/** The next letter belongs behind the footnote; while its number is selected, the letter would replace it. */
function cursorBehind(tr: Transaction, pos: number, size: number): Transaction {
  const selected = tr.selection instanceof NodeSelection && tr.selection.from === pos;
  return selected ? tr.setSelection(TextSelection.create(tr.doc, pos + size)) : tr;
}

function noteMark(open: () => void) {
  const dom = make("span", { "data-footnote": "", class: "ce-note-mark", click: open });
  return { dom, update: (node: { type: unknown }) => node.type === footnote, ignoreMutation: () => true };
}
