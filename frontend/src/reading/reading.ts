import { html, nothing, render, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { unsafeHTML } from "lit-html/directives/unsafe-html.js";
import { arrive, named } from "./arrival";
import { grouped } from "../grouped";
import { Saying } from "../saying";
import { commentIcon, proposeIcon, saidIcon } from "./icons";
import { keyOf } from "./keys";
import { labels as english, type LabelKey, type Labels } from "./labels";
import { deskOf, type TextBeside } from "./neighbours";
import { passagesIn, ranges, type Passage } from "./passage";
import type { Remark } from "./remark";
import type { CommuniqueRemarks } from "./remarks";

/** One block of a text. */
export interface Line {
  id: string;
  /** The paragraph number that people say; null for headings and for what was removed. */
  number: number | null;
  /** The level of a heading; null for other blocks. */
  level: number | null;
  /** As words alone. */
  plain: string;
  /** As HTML that the server made. */
  html: string;
  changed: boolean;
  removed: boolean;
}

/** What the server says when a text is opened. */
export interface ReadingOptions {
  labels: Labels;
  language: string;
  /** The language of the text. */
  lang: string;
  title: string;
  meeting: string;
  lines: Line[];
  /** The section of the notes, as HTML that the server made. */
  notes: string;
  participants: string;
  comments: boolean;
  proposes: boolean;
  /** Whether what was said hangs on this text and is marked in it. */
  marked: boolean;
}

const SAID = "communique-said";

/**
 * A text as it is read: a calm page, numbers in the margin, marks where something was said, and proposals in place:
 * `<communique-reading>`.
 */
export class CommuniqueReading extends HTMLElement implements TextBeside {
  private options: ReadingOptions | null = null;
  private words = new Saying<LabelKey>("en", {}, english);
  private said = new Map<string, Remark[]>();
  private marked: { id: string; range: Range }[] = [];
  private readonly proposedAt = new Set<string>();
  private allProposed = false;
  private change = -1;
  /** Words that the reader has selected, paragraph by paragraph. */
  private selected: Passage[] = [];
  private at: DOMRect | null = null;
  private desk: Element | null = null;
  /** A form of the desk that stands in the text, and where. */
  private form: { element: HTMLElement; block: string } | null = null;
  private readonly inSight = new IntersectionObserver((lines) => this.passed(lines), {
    rootMargin: "-15% 0px -75% 0px",
  });

  connectedCallback(): void {
    this.desk = deskOf(this);
    this.addEventListener("keydown", this.pressed);
    this.addEventListener("click", this.pointed);
    document.addEventListener("selectionchange", this.selects);
  }

  disconnectedCallback(): void {
    this.removeEventListener("keydown", this.pressed);
    this.removeEventListener("click", this.pointed);
    document.removeEventListener("selectionchange", this.selects);
    this.inSight.disconnect();
    highlights()?.delete(SAID);
  }

  /** Shows a text; another one takes its place. */
  open(options: ReadingOptions): void {
    this.options = options;
    this.words = new Saying(options.language, options.labels, english);
    this.change = -1;
    this.mark(this.remarks?.remarks ?? []);
    this.inSight.disconnect();
    this.querySelectorAll(".line").forEach((line) => this.inSight.observe(line));
    this.followAddress();
  }

  show(block: string): void {
    this.goTo(this.line(block));
  }

  /** Puts a form of the desk into the text, at a paragraph, and the cursor into the form. */
  place(element: HTMLElement, block: string): void {
    this.form = { element, block };
    this.draw();
    element.scrollIntoView({ block: "nearest" });
    void focusFirst(element);
  }

  /** Takes the form out of the text; whoever was in it stands at the paragraph then. */
  takeBack(): void {
    const { form } = this;
    this.form = null;
    this.draw();
    form?.element.remove();
    const line = form && this.line(form.block);
    line?.scrollIntoView({ block: "nearest" });
    line?.focus({ preventScroll: true });
  }

  showWithoutFocus(block: string): void {
    bringIntoSight(this.line(block));
  }

  private goTo(line: HTMLElement | null | undefined): void {
    bringIntoSight(line);
    line?.focus({ preventScroll: true });
  }

  private line(block: string): HTMLElement | null {
    return document.getElementById(`line-${block}`);
  }

  private get remarks(): CommuniqueRemarks | null {
    return this.desk?.querySelector<CommuniqueRemarks>("communique-remarks") ?? null;
  }

  private followAddress(): void {
    const block = named("line-");
    if (block)
      arrive(
        () => this.line(block),
        () => this.show(block),
      );
  }

  mark(remarks: Remark[]): void {
    const hung = this.options?.marked ? remarks : [];
    this.said = grouped(
      hung.filter(({ block }) => block !== null),
      ({ block }) => block!,
    );
    this.draw();
    this.markWords();
  }

  private markWords(): void {
    const find = ranges(this);
    this.marked = [...this.said.values()].flat().flatMap(({ id, block, passage, orphaned }) => {
      const range = block && passage && !orphaned ? find({ block, ...passage }) : null;
      return range ? [{ id, range }] : [];
    });
    highlights()?.set(SAID, new Highlight(...this.marked.map(({ range }) => range)));
  }

  private readonly selects = (): void => {
    const selection = document.getSelection();
    const range =
      selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const were = this.selected.length;
    this.selected = range && this.options?.comments ? passagesIn(this, range) : [];
    this.at = range && this.selected.length > 0 ? range.getBoundingClientRect() : null;
    if (were + this.selected.length > 0) this.draw();
  };

  private readonly pointed = (event: MouseEvent): void => {
    if (document.getSelection()?.isCollapsed === false) return;
    const { clientX: x, clientY: y } = event;
    const here = this.marked.find(({ range }) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ),
    );
    if (here) this.remarks?.show(here.id);
  };

  private passed(lines: IntersectionObserverEntry[]): void {
    const here = lines.find(({ isIntersecting }) => isIntersecting)?.target;
    if (here) this.remarks?.follow(here.id.replace(/^line-/, ""));
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key !== "n" && key !== "p") return;
    event.preventDefault();
    this.toChange(key === "n" ? 1 : -1);
  };

  private get changes(): Line[] {
    return this.options?.lines.filter(({ changed }) => changed) ?? [];
  }

  private toChange(by: 1 | -1): void {
    const { changes } = this;
    if (changes.length === 0) return;
    this.change = Math.min(changes.length - 1, Math.max(0, this.change + by));
    this.draw();
    this.goTo(this.querySelectorAll<HTMLElement>(".line-changed")[this.change]);
  }

  private tell(detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent("communique-act", { detail }));
  }

  private draw(): void {
    if (this.options) render(this.page(this.options), this);
  }

  private page(options: ReadingOptions): TemplateResult {
    const { form } = this;
    const homeless = form && !options.lines.some(({ id, removed }) => id === form.block && !removed);
    return html`${this.tools(options)}
      <div class="page reading-text" lang=${options.lang}>
        <span class="text-title">${options.title}</span>
        <span class="text-meeting">${options.meeting}</span>
        ${repeat(
          options.lines,
          // What was moved stands there twice: where it was and where it is.
          ({ id, removed }) => `${id}${removed ? "-" : ""}`,
          (line) => this.row(line, options),
        )}
        ${options.notes ? html`<div class="text-notes">${unsafeHTML(options.notes)}</div>` : nothing}
        ${
          options.participants
            ? html`<div class="text-participants">
                <h2 lang=${this.words.language}>${this.words.say("text.whoTookPart")}</h2>
                <p>${options.participants}</p>
              </div>`
            : nothing
        }
        ${homeless ? form.element : nothing} ${this.selected.length > 0 ? this.passageButton() : nothing}
      </div>`;
  }

  /** From change to change, to a heading where there is no room for the outline, and all proposals at once. */
  private tools({ lines }: ReadingOptions): TemplateResult | typeof nothing {
    const { words, changes } = this;
    const headings = lines.filter(({ level, removed }) => level !== null && !removed);
    const proposed = [...this.said.values()].flat().some((one) => isOpenProposal(one));
    if (changes.length === 0 && headings.length === 0 && !proposed) return nothing;
    return html`<div class="text-tools">
      ${
        changes.length === 0
          ? nothing
          : html`<div class="text-changes" role="group" aria-label=${words.say("text.changes")}>
              <button
                type="button"
                aria-label=${words.say("text.previousChange")}
                aria-keyshortcuts="p"
                title=${words.say("text.previousChange")}
                @click=${() => this.toChange(-1)}
              >
                ↑
              </button>
              <span role="status"
                >${
                  this.change < 0
                    ? words.count("text.noChange", changes.length)
                    : words.say("text.change", { n: this.change + 1, all: changes.length })
                }</span
              >
              <button
                type="button"
                aria-label=${words.say("text.nextChange")}
                aria-keyshortcuts="n"
                title=${words.say("text.nextChange")}
                @click=${() => this.toChange(1)}
              >
                ↓
              </button>
            </div>`
      }
      ${
        headings.length === 0
          ? nothing
          : html`<select
              class="text-outline"
              aria-label=${words.say("text.outline")}
              @change=${(event: Event) => {
                const list = event.target as HTMLSelectElement;
                if (list.value) this.show(list.value);
                list.selectedIndex = 0;
              }}
            >
              <option value="">${words.say("text.goTo")}</option>
              ${headings.map(({ id, plain, level }) => html`<option value=${id}>${"  ".repeat(level! - 1)}${plain}</option>`)}
            </select>`
      }
      ${
        proposed
          ? html`<label class="text-all-proposed"
              ><input
                type="checkbox"
                .checked=${this.allProposed}
                @change=${(event: Event) => {
                  this.allProposed = (event.target as HTMLInputElement).checked;
                  this.draw();
                }}
              />${words.say("text.allProposed")}</label
            >`
          : nothing
      }
    </div>`;
  }

  private row(line: Line, options: ReadingOptions): TemplateResult {
    const proposals = line.removed ? [] : (this.said.get(line.id) ?? []).filter(isOpenProposal);
    const shown = proposals.length > 0 && (this.allProposed || this.proposedAt.has(line.id));
    return html`<div
      class="line ${line.changed ? "line-changed" : ""}"
      id=${line.removed ? nothing : `line-${line.id}`}
      tabindex="-1"
    >
      <span class="line-number" aria-hidden="true">${line.number ?? ""}</span>
      <div class="line-words">${unsafeHTML(line.html)}</div>
      ${this.form?.block === line.id && !line.removed ? this.form.element : nothing}
      <div class="line-margin">${line.removed ? nothing : this.margin(line, options, proposals.length)}</div>
      ${shown ? this.inPlace(proposals) : nothing}
    </div>`;
  }

  private margin(line: Line, { comments, proposes }: ReadingOptions, proposals: number): TemplateResult {
    const { words } = this;
    const { number: n, plain } = line;
    const said = this.said.get(line.id)?.length ?? 0;
    const named = (paragraph: LabelKey, heading: LabelKey) =>
      n === null ? words.say(heading, { words: plain }) : words.say(paragraph, { n });
    return html`${
      said === 0
        ? nothing
        : html`<button
            class="said"
            type="button"
            aria-label=${
              n === null
                ? words.count("text.saidHeading", said)
                : words.count("text.said", said, { where: n })
            }
            @click=${() => this.remarks?.showBlock(line.id)}
          >
            ${saidIcon}<span aria-hidden="true">${said}</span>
          </button>`
    }
    ${
      comments
        ? html`<button
            type="button"
            aria-label=${named("text.comment", "text.commentHeading")}
            title=${words.say("text.commentShort")}
            @click=${() => this.tell({ act: "comment", block: line.id })}
          >
            ${commentIcon}
          </button>`
        : nothing
    }
    ${
      proposes
        ? html`<button
            type="button"
            aria-label=${named("text.propose", "text.proposeHeading")}
            title=${words.say("text.proposeShort")}
            @click=${() => this.tell({ act: "propose", block: line.id })}
          >
            ${proposeIcon}
          </button>`
        : nothing
    }
    ${
      proposals === 0 || this.allProposed
        ? nothing
        : html`<button
            class="link proposed-count"
            type="button"
            aria-expanded=${this.proposedAt.has(line.id) ? "true" : "false"}
            @click=${() => this.toggleProposed(line.id)}
          >
            ${
              this.proposedAt.has(line.id)
                ? words.say("text.hideProposed")
                : words.count("text.proposed", proposals)
            }
          </button>`
    }`;
  }

  private toggleProposed(block: string): void {
    if (!this.proposedAt.delete(block)) this.proposedAt.add(block);
    this.draw();
    this.markWords();
  }

  /** The wordings that are proposed for one paragraph, side by side where there is room, each in the name of who made it. */
  private inPlace(proposals: Remark[]): TemplateResult {
    const { words } = this;
    return html`<div class="proposed-here">
      ${proposals.map(
        ({ id, organization, person, proposal, words: reason }) =>
          html`<figure class="proposed-one">
            <figcaption>
              <button class="link" type="button" @click=${() => this.remarks?.show(id)}>
                ${words.say("text.proposedBy", { who: organization ?? person })}
              </button>
            </figcaption>
            <div class="proposed-words">${unsafeHTML(proposal!.html)}</div>
            <p class="muted">${reason}</p>
          </figure>`,
      )}
    </div>`;
  }

  /** Below the words that are selected, and never outside of the text. */
  private passageButton(): TemplateResult {
    const around = this.querySelector(".reading-text")!.getBoundingClientRect();
    const start = Math.max(0, this.at!.left - around.left);
    const top = this.at!.bottom - around.top + 4;
    return html`<button
      class="passage-button"
      type="button"
      style="inset-inline-start:${start}px;inset-block-start:${top}px"
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.tell({ act: "passage", ...this.selected[0] })}
    >
      ${this.onWhat()}
    </button>`;
  }

  /** A comment is on words of one paragraph: whoever selects more is told on which. */
  private onWhat(): string {
    const [{ block }, ...further] = this.selected;
    if (further.length === 0) return this.words.say("text.commentSelected");
    const number = this.options!.lines.find(({ id }) => id === block)?.number;
    return number
      ? this.words.say("text.commentSelectedIn", { n: number })
      : this.words.say("text.commentSelectedHeading");
  }
}

function bringIntoSight(line: HTMLElement | null | undefined): void {
  line?.scrollIntoView({ block: "center" });
  line?.classList.add("found");
  setTimeout(() => line?.classList.remove("found"), 2000);
}

/** An editor in a form comes when its script has come. */
async function focusFirst(form: HTMLElement): Promise<void> {
  await customElements.whenDefined("communique-paragraph");
  const editor = () => form.querySelector<HTMLElement>("[contenteditable=true]");
  for (let tries = 0; tries < 20 && !editor(); tries++) await new Promise(requestAnimationFrame);
  editor()?.focus();
}

function isOpenProposal({ proposal, open, orphaned }: Remark): boolean {
  return proposal !== null && open && !orphaned;
}

/** Older browsers mark nothing; what was said stands beside the text all the same. */
function highlights(): HighlightRegistry | undefined {
  return typeof CSS === "undefined" ? undefined : CSS.highlights;
}
