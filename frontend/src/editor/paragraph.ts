import { Plugin, type Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { parseText, type Chance } from "../schema";
import { FootnoteDesk } from "./footnote/footnoteDesk";
import type { Labels } from "./labels";
import { later } from "./later";
import { browserChance } from "./options";
import { pasting, type Tell } from "./paste/pasting";
import { Sheet } from "./sheet";
import { dress } from "./style/dress";
import { noticeBar } from "./ui/bars";
import { LinkForm } from "./ui/linkForm";
import { Toolbar } from "./ui/toolbar";
import { Words } from "./words";
import { keys } from "./writing/keys";
import { textView } from "./writing/textView";

/** How a paragraph is opened. */
export interface ParagraphOptions {
  /** The paragraph as JSON: a document of one block. */
  doc: string;
  /** The language of the text, as a BCP 47 tag. */
  language?: string;
  /** The strings of the reader's language; missing ones are English. */
  labels?: Labels;
  /** Where new block ids come from. */
  chance?: Chance;
}

/**
 * One paragraph, for whoever wants it to read otherwise: `<communique-paragraph>`. Nothing of it is live: what is made of
 * it is told as `communique-wording` and goes where the page brings it.
 */
export class CommuniqueParagraph extends HTMLElement {
  private view: EditorView | null = null;
  private readonly tellSoon = later(300, () => this.tellWording());

  connectedCallback(): void {
    dress(this.getRootNode());
  }

  disconnectedCallback(): void {
    // Moved, it is on a page again at once.
    setTimeout(() => {
      if (!this.isConnected) this.close();
    });
  }

  /** Opens a paragraph; one that was open before is given up. */
  open({ doc, language, labels, chance = browserChance }: ParagraphOptions): void {
    this.close();
    const words = new Words(language, labels);
    const sheet = new Sheet();
    const linkForm = new LinkForm(words);
    const backToText = () => this.view?.focus();
    const tell: Tell = (sentence, how) =>
      sheet.tell(noticeBar(sentence, how === "problem", words, backToText), how === "brief");
    const desk = new FootnoteDesk(words, sheet.page, tell, () => toolbar.update());
    const active = () => desk.inner ?? this.opened;
    const link: Command = (_state, dispatch) => {
      if (dispatch) linkForm.open(active());
      return true;
    };
    const toolbar: Toolbar = new Toolbar(
      { text: () => this.opened, active, link, footnote: desk.add },
      words,
    );
    sheet.tools.append(toolbar.dom);
    sheet.tools.after(linkForm.dom);
    sheet.lay(this);
    const save: Command = () => true;
    const reach = { link, save, footnote: desk.add, openFootnote: desk.openSelected };
    this.view = textView(sheet.paper, parseText(doc), {
      words,
      label: "paragraph.text",
      chance,
      plugins: [
        ...keys(reach),
        pasting(words, tell, chance),
        desk.plugin(),
        oneBlock(() => tell(words.say("paragraph.one"), "problem")),
      ],
      editable: () => true,
      covered: () => 0,
      changed: (docChanged, pasted) => {
        if (docChanged && !pasted) sheet.goOn();
        if (docChanged) this.tellSoon();
        toolbar.update();
      },
    });
    toolbar.update();
  }

  /** Puts the cursor into the words. */
  override focus(): void {
    this.view?.focus();
  }

  /** The paragraph as it reads now, as JSON: a document of one block. */
  get wording(): string {
    return JSON.stringify(this.opened.state.doc.toJSON());
  }

  private get opened(): EditorView {
    if (!this.view) throw new Error("No paragraph is open");
    return this.view;
  }

  private tellWording(): void {
    if (!this.view) return;
    const detail = this.wording;
    this.dispatchEvent(new CustomEvent("communique-wording", { detail, bubbles: true }));
  }

  private close(): void {
    this.tellSoon.cancel();
    this.view?.destroy();
    this.view = null;
    this.replaceChildren();
  }
}

/** Nothing makes two paragraphs of the one. */
function oneBlock(refused: () => void): Plugin {
  return new Plugin({
    filterTransaction(tr) {
      if (tr.doc.childCount === 1) return true;
      refused();
      return false;
    },
  });
}
