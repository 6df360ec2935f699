import type { Node } from "prosemirror-model";
import type { Command, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { LiveLink, type Cursor, type LinkHost, type LinkStatus, type LostWords, type Person } from "../live";
import { outlineOf } from "../schema";
import { make } from "./dom";
import { FootnoteDesk } from "./footnote/footnoteDesk";
import { NoteList } from "./footnote/noteList";
import { later } from "./later";
import { browserChance, type OpenOptions } from "./options";
import { Colours } from "./people/colours";
import { peopleIn, wroteHere } from "./people/presence";
import { pasting, type Tell } from "./paste/pasting";
import { KeptSteps, type OwnWords } from "./saving/keptSteps";
import { watchLeaving } from "./saving/leaving";
import { socketPipe } from "./saving/socket";
import { Sheet } from "./sheet";
import { noticeBar } from "./ui/bars";
import { LinkForm } from "./ui/linkForm";
import { ownTextDetails } from "./ui/ownText";
import { StatusLine } from "./ui/statusLine";
import { TextTools } from "./ui/textTools";
import { Toolbar } from "./ui/toolbar";
import { Words } from "./words";
import { isRaw } from "./writing/composed";
import { focusBlock, showBlock } from "./writing/focusBlock";
import { type Hung, saidHere, showSaid } from "./writing/saidHere";
import { goTo, placeIn } from "./writing/place";
import { keys } from "./writing/keys";
import { textView } from "./writing/textView";

/** How a session speaks to the page around it. */
export interface Outside {
  element: HTMLElement;
  emit(name: string, detail: unknown): void;
}

/** One text, open in front of one person, from opening to closing. */
export class Session {
  private readonly outside: Outside;
  private readonly options: OpenOptions;
  private readonly words: Words;
  private readonly sheet = new Sheet();
  private readonly kept: KeptSteps;
  private readonly desk: FootnoteDesk;
  private readonly toolbar: Toolbar;
  private readonly tools: TextTools;
  private readonly linkForm: LinkForm;
  private readonly status: StatusLine;
  private readonly notes: NoteList;
  private link: LiveLink;
  /** There is none before the text has come. */
  private text: EditorView | null = null;
  private stopWatching = () => {};
  private readonly keepSoon = later(300, () => this.keep());
  private readonly outlineSoon = later(1000, () => this.tellOutline());
  private outlineTold = "";
  private people: Person[] = [];
  private hung: Hung[] = [];
  private readonly colours = new Colours();
  private away = false;

  constructor(options: OpenOptions, outside: Outside) {
    this.outside = outside;
    this.options = options;
    this.words = new Words(options.language, options.labels);
    this.kept = new KeptSteps(options.storageKey ?? null, options.chance ?? browserChance);
    this.linkForm = new LinkForm(this.words);
    this.status = new StatusLine(this.words, options.zone);
    this.desk = new FootnoteDesk(this.words, this.sheet.page, this.tell, () => this.toolbar.update());
    this.notes = new NoteList(this.words, (pos) => this.desk.open(this.view, pos));
    const toToolbar: Command = () => (this.toolbar.focus(), true);
    this.tools = new TextTools(this.words, this.sheet, () => this.view, toToolbar);
    this.toolbar = new Toolbar(
      {
        text: () => this.view,
        active: () => this.desk.inner ?? this.view,
        link: this.openLink,
        footnote: this.desk.add,
        whole: {
          find: this.tools.find.opening(false),
          commands: this.tools.commands.open,
          numbers: this.tools.numbers,
        },
      },
      this.words,
    );
    outside.element.replaceChildren(
      make("p", { class: "ce-loading", role: "status" }, this.words.say("status.loading")),
    );
    this.link = new LiveLink(this.host(), "");
    this.goOn();
  }

  /** Puts the cursor into a block. */
  focusBlock(id: string): boolean {
    return this.text !== null && focusBlock(this.text, id, this.sheet.covered());
  }

  /** Brings a block into sight. */
  showBlock(id: string): boolean {
    return this.text !== null && showBlock(this.text, id, this.sheet.covered());
  }

  /** Marks the words on which something that was said hangs. */
  showSaid(hung: Hung[]): void {
    this.hung = hung;
    if (this.text) showSaid(this.text, hung);
  }

  /** Ends the session; unsaved words stay in the browser. */
  close(): void {
    // Whoever left has kept them, and may have dismissed them since.
    if (!this.away) this.keep();
    this.away = true;
    this.keepSoon.cancel();
    this.outlineSoon.cancel();
    this.link.close();
    this.stopWatching();
    this.tools.stop();
    this.text?.destroy();
  }

  /** The element was taken off the page. */
  leave(): void {
    if (this.away) return;
    this.away = true;
    this.keep();
    this.stopWatching();
    this.link.close();
  }

  /** The element is on a page again: it goes on with what it had kept. */
  comeBack(): void {
    if (!this.away) return;
    this.away = false;
    if (!this.text) return this.goOn();
    const kept = this.link.whole();
    this.link = new LiveLink(this.host(), this.link.name);
    this.watch();
    this.link.start(kept);
  }

  private get view(): EditorView {
    if (!this.text) throw new Error("The text has not come yet");
    return this.text;
  }

  /** Opens the link once this tab has its name, with what it had kept when it was loaded again. */
  private goOn(): void {
    const before = this.link;
    this.kept.claim(() => {
      if (this.away || this.link !== before) return;
      this.link = new LiveLink(this.host(), this.kept.client);
      this.watch();
      this.start();
    });
  }

  private start(): void {
    try {
      this.link.start(this.kept.own());
    } catch {
      // What was kept does not fit any more; the text itself can be had, and the words be copied.
      const own = this.kept.rename();
      if (own && this.text) this.offer(own);
      this.link.close();
      this.link = new LiveLink(this.host(), this.kept.client);
      this.link.start();
    }
  }

  private host(): LinkHost {
    const { options } = this;
    const connect = options.connect ?? socketPipe;
    return {
      person: options.person,
      connect: (events) => connect(options.address, events),
      open: (doc, plugin) => this.open(doc, plugin),
      state: () => this.view.state,
      dispatch: (tr, author) => this.view.dispatch(wroteHere(tr, [author])),
      composing: () => this.composing,
      show: (status) => this.show(status),
      lost: (words) => this.lose(words),
      trouble: (problem) => console.error(problem),
      people: (people) => {
        this.colours.stay(people.map(({ person }) => person));
        this.people = people;
      },
      cursors: (cursors) => this.showPeople(cursors),
      after: (ms, then) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
      now: () => Date.now(),
      chance: options.chance ?? browserChance,
    };
  }

  /** Whether a word is being put together, in the text or in the open footnote. */
  private get composing(): boolean {
    if (!this.text) return false;
    return this.text.composing || this.desk.inner?.composing === true || isRaw(this.text.state);
  }

  private showPeople(cursors: Cursor[]): void {
    if (!this.text) return;
    const people = this.people.map((one) => ({
      ...one,
      colour: this.colours.of(one.person),
      you: one.client === this.link.name,
    }));
    const here = cursors.flatMap((cursor) => {
      const person = people.find(({ client, you }) => client === cursor.client && !you);
      return person ? [{ ...person, ...cursor }] : [];
    });
    const places = (all: readonly Cursor[]) =>
      all.map((one) => `${one.client} ${one.anchor} ${one.head}`).join();
    this.tools.people.show(people);
    // A word that is being composed breaks off when something is drawn beside it; cursors are told again after it.
    if (this.text.composing) return;
    // What the text itself has moved along already needs no drawing.
    if (places(peopleIn(this.text.state)) !== places(here)) this.tools.showPeople(people, here);
  }

  private open(doc: Node, plugin: Plugin): void {
    const before = this.text;
    const first = before === null;
    const place = before && placeIn(before);
    this.linkForm.close();
    before?.destroy();
    if (first) this.lay();
    this.text = this.openView(doc, plugin);
    if (place) goTo(this.text, place);
    this.tools.find.again();
    if (first) this.kept.fromEarlier((own) => this.offer(own));
    this.notes.show(doc);
    this.outlineSoon();
  }

  private watch(): void {
    const leave = () => this.keep();
    const stop = watchLeaving(this.outside.element, () => this.link.unsaved || !this.kept.safe, leave);
    const hurry = () => this.link.hurry();
    const cut = () => this.link.lineLost();
    // Whoever comes back to the window may have signed in again in another.
    window.addEventListener("focus", hurry);
    window.addEventListener("online", hurry);
    window.addEventListener("offline", cut);
    this.stopWatching = () => {
      stop();
      window.removeEventListener("focus", hurry);
      window.removeEventListener("online", hurry);
      window.removeEventListener("offline", cut);
    };
  }

  private lay(): void {
    const { people } = this.tools;
    this.sheet.tools.append(this.toolbar.dom, people.dom, this.status.dom, this.status.voice);
    this.sheet.tools.after(this.linkForm.dom);
    this.sheet.page.append(this.notes.dom);
    this.sheet.lay(this.outside.element);
  }

  private readonly tell: Tell = (sentence, how) =>
    this.sheet.tell(noticeBar(sentence, how === "problem", this.words, this.backToText), how === "brief");

  private openView(doc: Node, link: Plugin): EditorView {
    const save: Command = () => (this.status.reassure(), true);
    const { desk } = this;
    const chance = this.options.chance ?? browserChance;
    const reach = { link: this.openLink, save, footnote: desk.add, openFootnote: desk.openSelected };
    return textView(this.sheet.paper, doc, {
      words: this.words,
      chance,
      plugins: [
        ...keys(reach),
        pasting(this.words, this.tell, chance),
        desk.plugin(),
        ...this.tools.plugins(),
        saidHere(this.hung),
        link,
      ],
      editable: () => this.writable(),
      covered: () => this.sheet.covered(),
      changed: (docChanged, pasted) => this.changed(docChanged, pasted),
    });
  }

  private readonly openLink: Command = (_state, dispatch) => {
    if (!this.writable()) return false;
    if (dispatch) this.linkForm.open(this.desk.inner ?? this.view);
    return true;
  };

  private writable(): boolean {
    // While it loads anew, nobody would keep what is written into the text of before.
    const { at } = this.link.status;
    return at !== "closed" && at !== "loading";
  }

  private changed(docChanged: boolean, pasted: boolean): void {
    this.link.changed(docChanged);
    const { anchor, head } = this.view.state.selection;
    this.link.moved(this.view.hasFocus() ? { anchor, head } : null);
    if (docChanged) {
      if (!pasted) this.sheet.goOn();
      this.keepSoon();
      this.outlineSoon();
      this.notes.show(this.view.state.doc);
    }
    this.toolbar.update();
  }

  private show(status: LinkStatus): void {
    this.showStatus(status);
    if (this.away) return;
    if (!this.text) return this.showRefused(status);
    if (status.at === "saved" || status.at === "closed") this.keep();
    this.text.setProps({});
    this.desk.inner?.setProps({});
    if (!this.writable()) this.linkForm.close();
    this.toolbar.update();
  }

  private tellOutline(): void {
    const outline = outlineOf(this.view.state.doc);
    const told = JSON.stringify(outline);
    if (told === this.outlineTold) return;
    this.outlineTold = told;
    this.outside.emit("communique-outline", outline);
  }

  /** The button that had the focus is gone. */
  private readonly backToText = () => this.text?.focus();

  private showRefused(status: LinkStatus): void {
    if (status.at !== "closed") return;
    const reason = noticeBar(this.words.say(`status.${status.why}`), true, this.words);
    this.outside.element.replaceChildren(reason);
  }

  /** Words that the authority will not take are kept for copying. */
  private lose({ reason, blocks }: LostWords): void {
    this.offer(this.kept.setAside(blocks));
    this.tell(this.words.say(reason === "deleted" ? "lost.deleted" : "lost.told"), "problem");
  }

  private offer({ text, dismiss }: OwnWords): void {
    const done = () => (dismiss(), this.backToText());
    this.sheet.own.append(ownTextDetails(text, done, this.words));
  }

  private keep(): void {
    this.keepSoon.cancel();
    const { at } = this.link.status;
    if (at === "loading") return;
    this.kept.keep(this.link.keep());
    this.showStatus(this.link.status);
  }

  private showStatus(status: LinkStatus): void {
    this.status.show(status, this.kept.safe);
  }
}
