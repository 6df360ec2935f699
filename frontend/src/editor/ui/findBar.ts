import { keydownHandler } from "prosemirror-keymap";
import type { Command, Plugin } from "prosemirror-state";
import { Plugin as StatePlugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { button, make } from "../dom";
import { bind } from "../writing/commandTable";
import { findFromHere, findOn, replaceAll, replaceOne } from "../writing/findCommands";
import { finding, findingIn, lookFor } from "../writing/finding";
import type { Words } from "../words";
import { icon } from "./icons";
import { reveal } from "./reveal";

/** The bar under the toolbar with which words are found, and replaced by those who may write. */
export class FindBar {
  readonly dom: HTMLFormElement;
  private readonly words: Words;
  private readonly view: () => EditorView;
  private readonly covered: () => number;
  private readonly field: HTMLInputElement;
  private readonly instead: HTMLInputElement;
  private readonly count = make("output", { class: "ce-find-count" });
  private readonly matchCase: HTMLButtonElement;
  private readonly wholeWords: HTMLButtonElement;
  private readonly steps: HTMLButtonElement[];
  private readonly more: HTMLButtonElement;
  private readonly replacing: HTMLElement;
  private back: HTMLElement | null = null;

  constructor(words: Words, view: () => EditorView, covered: () => number) {
    this.words = words;
    this.view = view;
    this.covered = covered;
    this.field = this.input("find.words", () => this.look());
    this.instead = this.input("find.instead", () => {});
    this.matchCase = this.option("find.matchCase", "Aa", () => this.look());
    this.wholeWords = this.option("find.wholeWords", icon("wholeWords"), () => this.look());
    this.more = this.option("find.replacing", icon("replace"), () => this.showReplacing());
    this.steps = [
      this.step("find.previous", icon("up"), () => this.go(-1)),
      this.step("find.next", icon("down"), () => this.go(1)),
    ];
    const close = this.step("find.close", icon("close"), () => this.close());
    this.replacing = make(
      "div",
      { class: "ce-find-line", hidden: true },
      this.instead,
      button(words.say("find.replaceOne"), () => this.replaceOne()),
      button(words.say("find.replaceAll"), () => this.replaceAll()),
    );
    const entry = make("div", { class: "ce-find-entry" }, this.field, this.count);
    const options = make("div", { class: "ce-group" }, this.matchCase, this.wholeWords, this.more);
    const line = make(
      "div",
      { class: "ce-find-line" },
      entry,
      ...[make("div", { class: "ce-group" }, ...this.steps), options, close],
    );
    this.dom = make("form", {
      role: "search",
      class: "ce-find",
      hidden: true,
      "aria-label": words.say("find.name"),
      submit: (event) => event.preventDefault(),
    });
    this.dom.append(line, this.replacing);
    this.listen();
  }

  /** The command that opens the bar, with or without the line for replacing. */
  readonly opening =
    (replacing: boolean): Command =>
    (_state, dispatch) => {
      if (dispatch) this.open(replacing);
      return true;
    };

  /** The plugin that marks what was found and keeps the count. */
  plugin(): Plugin[] {
    const update = (view: EditorView) => this.show(view);
    return [finding(), new StatePlugin({ view: () => ({ update }) })];
  }

  /** Looks again in a text that was opened anew; the cursor stays where it is. */
  again(): void {
    if (!this.dom.hidden) this.lookFor();
  }

  /** Takes the words off the screen that are looked for, and gives the focus back. */
  close(): void {
    if (this.dom.hidden) return;
    this.dom.hidden = true;
    this.view().dispatch(lookFor(this.view().state.tr, null));
    const back = this.back;
    this.back = null;
    if (back?.isConnected && !this.view().dom.contains(back)) back.focus();
    else this.view().focus();
  }

  private open(replacing: boolean): void {
    if (!this.dom.contains(document.activeElement)) this.back = document.activeElement as HTMLElement | null;
    const picked = pickedWords(this.view());
    if (picked) this.field.value = picked;
    this.dom.hidden = false;
    if (replacing) this.more.setAttribute("aria-pressed", "true");
    this.showReplacing();
    this.field.focus();
    this.field.select();
    this.look();
  }

  private lookFor(): void {
    const view = this.view();
    const [matchCase, wholeWords] = [isOn(this.matchCase), isOn(this.wholeWords)];
    view.dispatch(lookFor(view.state.tr, { words: this.field.value, matchCase, wholeWords }));
  }

  private look(): void {
    this.lookFor();
    findFromHere(this.view());
    // Not while a letter is being typed: the browser then looks after the field, and breaks off a smooth scroll.
    requestAnimationFrame(() => this.reveal());
  }

  private go(direction: 1 | -1): boolean {
    findOn(this.view(), direction);
    this.reveal();
    return true;
  }

  private replaceOne(): boolean {
    replaceOne(this.view(), this.instead.value);
    this.reveal();
    return true;
  }

  private replaceAll(): boolean {
    const n = replaceAll(this.view(), this.instead.value);
    this.count.textContent = this.words.count("find.replaced", n);
    return true;
  }

  private reveal(): void {
    reveal(this.view().dom.querySelector(".ce-found-current"), this.covered());
  }

  private show(view: EditorView): void {
    this.more.hidden = !view.editable;
    this.showReplacing(view.editable);
    if (this.dom.hidden) return;
    const { wanted, found, current } = findingIn(view.state);
    const none = found.length === 0;
    for (const one of this.steps) one.setAttribute("aria-disabled", String(none));
    const number = (n: number) => n.toLocaleString(this.words.language);
    let told = "";
    if (wanted.words !== "" && none) told = this.words.say("find.none");
    else if (current >= 0)
      told = this.words.say("find.place", { n: number(current + 1), all: number(found.length) });
    else if (!none) told = this.words.count("find.found", found.length);
    if (this.count.textContent !== told) this.count.textContent = told;
    this.dom.toggleAttribute("data-none", wanted.words !== "" && none);
  }

  private showReplacing(editable = this.view().editable): void {
    this.replacing.hidden = !editable || !isOn(this.more);
  }

  private listen(): void {
    const shut: Command = () => (this.close(), true);
    const own = bind({ findNext: () => this.go(1), findPrevious: () => this.go(-1) });
    const other = bind({ replaceOne: () => this.replaceOne(), replaceAll: () => this.replaceAll() });
    const listen = (to: HTMLElement, keys: Record<string, Command>) => {
      const handle = keydownHandler(keys);
      to.addEventListener("keydown", (event) => {
        if (!event.isComposing && handle(this.view(), event)) event.preventDefault();
      });
    };
    listen(this.field, own);
    listen(this.instead, other);
    listen(this.dom, bind({ findClose: shut }));
  }

  private input(label: "find.words" | "find.instead", change: () => void): HTMLInputElement {
    const words = this.words.say(label);
    return make("input", {
      type: "text",
      autocomplete: "off",
      spellcheck: "false",
      dir: "auto",
      "aria-label": words,
      placeholder: words,
      input: change,
    });
  }

  private option(
    label: "find.matchCase" | "find.wholeWords" | "find.replacing",
    face: Node | string,
    change: () => void,
  ): HTMLButtonElement {
    const one = this.step(label, face, () => {
      one.setAttribute("aria-pressed", String(!isOn(one)));
      change();
    });
    one.setAttribute("aria-pressed", "false");
    return one;
  }

  private step(
    label: `find.${"matchCase" | "wholeWords" | "replacing" | "previous" | "next" | "close"}`,
    face: Node | string,
    click: () => void,
  ): HTMLButtonElement {
    const words = this.words.say(label);
    return make(
      "button",
      { type: "button", class: "ce-tool", "aria-label": words, title: words, click },
      face,
    );
  }
}

function isOn(option: HTMLButtonElement): boolean {
  return option.getAttribute("aria-pressed") === "true";
}

/** Words that were selected before the bar opened are those that are looked for. */
function pickedWords({ state }: EditorView): string {
  const { $from, $to, from, to, empty } = state.selection;
  return empty || !$from.sameParent($to) || to - from > 200 ? "" : state.doc.textBetween(from, to);
}
