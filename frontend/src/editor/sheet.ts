import { make } from "./dom";

/** The parts of the screen: the head that stays in sight, the place for one's own words, the page. */
export class Sheet {
  readonly tools = make("div", { class: "ce-tools" });
  readonly bars = make("div", { class: "ce-bars" });
  readonly head = make("div", { class: "ce-head" }, this.tools, this.bars);
  readonly own = make("div", { class: "ce-owns" });
  readonly paper = make("div", { class: "ce-paper" });
  readonly page = make("div", { class: "ce-page" }, this.paper);
  private notice: HTMLElement | null = null;
  private brief = false;

  /** Puts the parts into the element. */
  lay(element: HTMLElement): void {
    element.replaceChildren(this.head, this.own, this.page);
  }

  /** Shows one notice in place of the last one. */
  tell(bar: HTMLElement, brief: boolean): void {
    this.notice?.remove();
    this.notice = bar;
    this.brief = brief;
    this.bars.append(bar);
  }

  /** Somebody goes on writing: a notice that needs no answer goes. */
  goOn(): void {
    if (!this.brief) return;
    this.notice?.remove();
    this.brief = false;
  }

  /** How much of the top of the view the head covers, in pixels. */
  covered(): number {
    const top = Number.parseFloat(getComputedStyle(this.head).insetBlockStart);
    return this.head.offsetHeight + (Number.isFinite(top) ? top : 0);
  }
}
