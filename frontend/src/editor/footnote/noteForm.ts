import { baseKeymap } from "prosemirror-commands";
import { undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { EditorState, type Command, type Transaction } from "prosemirror-state";
import { StepMap } from "prosemirror-transform";
import { EditorView } from "prosemirror-view";
import { button, make } from "../dom";
import { noteClipboard } from "../paste/noteClipboard";
import type { Tell } from "../paste/pasting";
import { bind, type CommandsAt } from "../writing/commandTable";
import { removeFootnote } from "../writing/footnoteCommands";
import { toggleBold, toggleItalic } from "../writing/markCommands";
import { redoOwn } from "../writing/othersWords";
import type { Words } from "../words";

const FROM_OUTSIDE = "fromOutside";

/** The small form beneath a footnote's number in which its words are written. Its steps happen in the whole text. */
export class NoteForm {
  readonly dom: HTMLElement;
  readonly view: EditorView;
  private readonly outer: EditorView;
  private readonly where: () => number | null;
  private readonly changed: () => void;

  constructor(
    outer: EditorView,
    where: () => number | null,
    note: Node,
    words: Words,
    tell: Tell,
    changed: () => void,
    close: () => void,
  ) {
    this.outer = outer;
    this.where = where;
    this.changed = changed;
    const number = this.mark()?.getAttribute("data-number") ?? "";
    const paper = make("div", { class: "ce-note-paper" });
    this.dom = make(
      "div",
      { class: "ce-note-form", role: "dialog", "aria-label": words.say("footnote.name", { number }) },
      paper,
    );
    const remove = () => outer.editable && removeFootnote(where() ?? -1)(outer.state, outer.dispatch);
    const foot = make("div", { class: "ce-row" });
    if (outer.editable) foot.append(button(words.say("footnote.remove"), remove, "ce-button ce-quiet"));
    foot.append(button(words.say("footnote.done"), close));
    this.dom.append(foot);
    this.view = new EditorView(paper, {
      state: EditorState.create({
        doc: note,
        plugins: [keymap(this.keys(close)), keymap(baseKeymap), noteClipboard(words, tell)],
      }),
      editable: () => outer.editable,
      dispatchTransaction: (tr) => this.dispatch(tr),
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": words.say("footnote.text", { number }),
        dir: "auto",
        spellcheck: "true",
      },
    });
  }

  /** Takes over what happened to the footnote in the text; false when it is another footnote now. */
  shows(note: Node): boolean {
    const mine = this.view.state.doc;
    const start = note.content.findDiffStart(mine.content);
    if (start === null) return note.hasMarkup(mine.type, mine.attrs, note.marks);
    const end = note.content.findDiffEnd(mine.content);
    if (!end) return true;
    const overlap = start - Math.min(end.a, end.b);
    const more = Math.max(overlap, 0);
    const tr = this.view.state.tr.replace(start, end.b + more, note.slice(start, end.a + more));
    this.view.dispatch(tr.setMeta(FROM_OUTSIDE, true));
    return true;
  }

  /** Puts the form beneath its number, inside the layer. */
  place(layer: HTMLElement): void {
    const mark = this.mark();
    if (!mark) return;
    const at = mark.getBoundingClientRect();
    const frame = layer.getBoundingClientRect();
    const room = Math.max(0, frame.width - this.dom.offsetWidth);
    this.dom.style.top = `${at.bottom - frame.top + 6}px`;
    this.dom.style.left = `${Math.min(Math.max(0, at.left - frame.left - 24), room)}px`;
  }

  /** Ends the form. */
  destroy(): void {
    this.view.destroy();
    this.dom.remove();
  }

  private mark(): HTMLElement | null {
    const pos = this.where();
    const dom = pos === null ? null : this.outer.nodeDOM(pos);
    return dom instanceof HTMLElement ? dom : null;
  }

  private keys(close: () => void): Record<string, Command> {
    const outside =
      (command: Command): Command =>
      () =>
        command(this.outer.state, this.outer.dispatch) || true;
    const done: Command = () => (close(), true);
    const own: Record<CommandsAt<"footnote">, Command> = { footnoteDone: done };
    return bind({
      ...own,
      undo: outside(undo),
      redo: outside(redoOwn),
      bold: toggleBold,
      italic: toggleItalic,
    });
  }

  private dispatch(tr: Transaction): void {
    const { state, transactions } = this.view.state.applyTransaction(tr);
    this.view.updateState(state);
    const pos = this.where();
    if (!tr.getMeta(FROM_OUTSIDE) && pos !== null) {
      const outer = this.outer.state.tr;
      const moved = StepMap.offset(pos + 1);
      for (const step of transactions.flatMap((one) => one.steps)) {
        const there = step.map(moved);
        if (there) outer.step(there);
      }
      if (outer.docChanged) this.outer.dispatch(outer);
    }
    this.changed();
  }
}
