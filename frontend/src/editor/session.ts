import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { outlineOf } from "../schema";
import { FootnoteDesk } from "./footnote/footnoteDesk";
import { NoteList } from "./footnote/noteList";
import { later } from "./later";
import { browserChance, type OpenOptions } from "./options";
import { pasting } from "./paste/pasting";
import { KeptWords } from "./saving/keptWords";
import { watchLeaving } from "./saving/leaving";
import { Saver } from "./saving/saver";
import type { Saving } from "./saving/saving";
import { Sheet } from "./sheet";
import { noticeBar, staleBar } from "./ui/bars";
import { KeptOffer } from "./ui/keptOffer";
import { LinkForm } from "./ui/linkForm";
import { StatusLine } from "./ui/statusLine";
import { Toolbar } from "./ui/toolbar";
import { Words } from "./words";
import { focusBlock } from "./writing/focusBlock";
import { keys } from "./writing/keys";
import { replaceText, textView } from "./writing/textView";

/** How a session speaks to the page around it. */
export interface Outside {
  element: HTMLElement;
  emit(name: string, detail: unknown): void;
  /** Opens the current text in place of the one that was left behind. */
  openCurrent(doc: unknown, version: number): void;
}

/** One text, open in front of one person, from opening to closing. */
export class Session {
  readonly saver: Saver;
  private readonly outside: Outside;
  private readonly words: Words;
  private readonly sheet = new Sheet();
  private readonly kept: KeptWords;
  private readonly offer: KeptOffer;
  private readonly desk: FootnoteDesk;
  private readonly toolbar: Toolbar;
  private readonly linkForm: LinkForm;
  private readonly status: StatusLine;
  private readonly notes: NoteList;
  private readonly view: EditorView;
  private stopWatching = () => {};
  private readonly keepSoon = later(300, () => this.keep());
  private readonly outlineSoon = later(300, () =>
    this.outside.emit("communique-outline", outlineOf(this.doc)),
  );
  private mayWrite: boolean;
  private stateTold = "";
  private away: "no" | "reachable" | "unreachable" = "no";

  constructor(doc: Node, version: number, options: OpenOptions, outside: Outside) {
    this.outside = outside;
    this.mayWrite = options.editable ?? true;
    this.words = new Words(options.language, options.labels);
    this.kept = new KeptWords(options.storageKey ?? null);
    this.offer = new KeptOffer(this.kept, this.sheet, this.words);
    this.linkForm = new LinkForm(this.words);
    this.status = new StatusLine(this.words);
    this.desk = new FootnoteDesk(this.words, this.sheet.page, () => this.toolbar.update());
    this.notes = new NoteList(this.words, (pos) => this.desk.open(this.view, pos));
    this.toolbar = new Toolbar(
      {
        text: () => this.view,
        active: () => this.desk.inner ?? this.view,
        link: this.openLink,
        footnote: this.desk.add,
      },
      this.words,
    );
    this.lay();
    this.view = this.openView(doc, options);
    this.saver = this.openSaver(version);
    this.watch();
    // Before anything is shown as saved, which would forget what was kept.
    this.offer.make(doc, version, this.mayWrite, (own) => replaceText(this.view, own));
    this.show(this.saver.now, true);
    this.notes.show(doc);
    this.outlineSoon();
  }

  /** The text as it is now. */
  get doc(): Node {
    return this.view.state.doc;
  }

  /** Lets this person write, or only read. */
  setEditable(editable: boolean): void {
    this.mayWrite = editable;
    this.show(this.saver.now, this.saver.reachable);
  }

  /** Puts the cursor into a block. */
  focusBlock(id: string): boolean {
    return focusBlock(this.view, id, this.sheet.covered());
  }

  /** Ends the session; unsaved words stay in the browser. */
  close(): void {
    if (this.saver.unsaved && this.saver.now.at !== "stale") this.keep();
    this.keepSoon.cancel();
    this.outlineSoon.cancel();
    this.saver.stop();
    this.stopWatching();
    this.view.destroy();
  }

  /** The element was taken off the page: nothing sent from there arrives. */
  leave(): void {
    if (this.away !== "no") return;
    this.away = this.saver.reachable ? "reachable" : "unreachable";
    this.keep();
    this.stopWatching();
    this.saver.disconnected();
  }

  /** The element is on a page again. */
  comeBack(): void {
    if (this.away === "no") return;
    const reachable = this.away === "reachable";
    this.away = "no";
    this.watch();
    if (reachable) this.saver.reconnected();
  }

  private watch(): void {
    const leave = () => (this.keepSoon.now(), this.saver.flush());
    this.stopWatching = watchLeaving(this.outside.element, () => this.saver.unsaved, leave);
  }

  private lay(): void {
    this.sheet.tools.append(this.toolbar.dom, this.status.dom, this.status.voice);
    this.sheet.tools.after(this.linkForm.dom);
    this.sheet.page.append(this.notes.dom);
    this.sheet.lay(this.outside.element);
  }

  private openView(doc: Node, options: OpenOptions): EditorView {
    const tell = (sentence: string, how: "brief" | "lasting" | "problem") =>
      this.sheet.tell(noticeBar(sentence, how === "problem", this.words), how === "brief");
    const save: Command = () => (this.saver.flush(), this.status.reassure(), true);
    const toolbar: Command = () => (this.toolbar.focus(), true);
    const { desk, openLink: link } = this;
    const chance = options.chance ?? browserChance;
    const reach = { link, save, toolbar, footnote: desk.add, openFootnote: desk.openSelected };
    return textView(this.sheet.paper, doc, {
      words: this.words,
      chance,
      plugins: [...keys(reach), pasting(this.words, tell, chance), desk.plugin()],
      editable: () => this.writable(),
      covered: () => this.sheet.covered(),
      changed: (docChanged, pasted) => this.changed(docChanged, pasted),
    });
  }

  private openSaver(version: number): Saver {
    return new Saver(
      {
        snapshot: () => JSON.stringify(this.doc.toJSON()),
        busy: () => this.view.composing,
        send: (base, doc) => this.outside.emit("communique-save", { base, doc }),
        show: (saving, online) => this.show(saving, online),
      },
      version,
    );
  }

  private readonly openLink: Command = (_state, dispatch) => {
    if (!this.writable()) return false;
    if (dispatch) this.linkForm.open(this.desk.inner ?? this.view);
    return true;
  };

  private writable(): boolean {
    return this.mayWrite && this.saver?.now.at !== "stale";
  }

  private changed(docChanged: boolean, pasted: boolean): void {
    if (docChanged) {
      if (!pasted) this.sheet.goOn();
      this.saver.changed();
      this.keepSoon();
      this.outlineSoon();
      this.notes.show(this.doc);
    }
    this.toolbar.update();
  }

  private show(saving: Saving, online: boolean): void {
    // The saver speaks before it is assigned when it is being made.
    if (!this.saver || this.away !== "no") return;
    this.status.show(saving, online, this.mayWrite);
    if (saving.at === "saved") this.forget();
    if (saving.at === "stale" && this.stateTold !== "stale") this.conflict(saving);
    if (this.stateTold !== this.saver.state) {
      this.stateTold = this.saver.state;
      this.outside.emit("communique-state", { state: this.stateTold });
    }
    this.view.setProps({});
    this.toolbar.update();
  }

  private conflict(stale: Extract<Saving, { at: "stale" }>): void {
    this.keep();
    const showCurrent = () => {
      this.offer.setAside(this.doc, this.saver.version);
      this.outside.openCurrent(stale.current, stale.version);
    };
    this.sheet.tell(
      staleBar(stale, () => this.doc, showCurrent, this.words),
      false,
    );
  }

  private keep(): void {
    this.keepSoon.cancel();
    if (this.saver.unsaved) {
      this.kept.keep({ base: this.saver.version, doc: JSON.stringify(this.doc.toJSON()) });
    }
  }

  private forget(): void {
    if (this.saver.unsaved) return;
    this.keepSoon.cancel();
    this.kept.forget();
  }
}
