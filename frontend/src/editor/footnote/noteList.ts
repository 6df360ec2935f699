import type { Node } from "prosemirror-model";
import { make } from "../dom";
import type { Words } from "../words";

/** The footnotes in order, beneath the text; choosing one opens it. */
export class NoteList {
  readonly dom: HTMLElement;
  private readonly list = make("ol");
  private readonly words: Words;
  private readonly open: (pos: number) => void;
  private shown = "";
  private places: number[] = [];

  constructor(words: Words, open: (pos: number) => void) {
    this.words = words;
    this.open = open;
    const name = words.say("editor.notes");
    this.dom = make("section", { class: "ce-notes", "aria-label": name, hidden: true }, this.list);
  }

  /** Shows the footnotes of a text. */
  show(doc: Node): void {
    const notes: string[] = [];
    this.places = [];
    doc.descendants((node, pos) => {
      if (node.type.name === "footnote") {
        notes.push(node.textContent);
        this.places.push(pos);
      }
      return !node.isAtom || node.isBlock;
    });
    const written = JSON.stringify(notes);
    if (written === this.shown) return;
    this.shown = written;
    this.dom.hidden = notes.length === 0;
    this.list.replaceChildren(...notes.map((note, index) => this.line(note, index)));
  }

  private line(note: string, index: number): HTMLElement {
    const words = note || this.words.say("footnote.empty");
    const act = () => this.open(this.places[index]);
    const name = `${this.words.say("footnote.name", { number: index + 1 })}: ${words}`;
    return make(
      "li",
      {},
      make(
        "button",
        { type: "button", class: "ce-note-line", dir: "auto", "aria-label": name, click: act },
        words,
      ),
    );
  }
}
