import { html, nothing, render, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { arrive, named } from "./arrival";
import { Saying } from "../saying";
import { answerBar, type Draft, phrases, possible } from "./answering";
import { card, type Press } from "./card";
import { keyOf } from "./keys";
import { labels as english, type LabelKey, type Labels } from "./labels";
import { beside, deskOf } from "./neighbours";
import type { Outcome, Place, Remark, Speech } from "./remark";
import {
  inOrderOfText,
  isFresh,
  type Kind,
  kindsOf,
  overlapping,
  progress,
  type Sieve,
  sift,
  voicesOf,
} from "./sieve";

/** What the server says when the desk is opened. */
export interface RemarksOptions {
  labels: Labels;
  language: string;
  zone: string;
  /** When the reader was here before, in milliseconds since 1970; 0 when never. */
  since: number;
  /** Whether the reader is of those who answer. */
  answers: boolean;
  /** Whether the reader may say something now. */
  comments: boolean;
  /** What stands there when nothing is shown. */
  empty: string;
  /** What stands above everything. */
  hint: string;
  places: Place[];
  remarks: Remark[];
}

/** What has changed since. */
export interface RemarksNews {
  places: Place[];
  remarks: Remark[];
  gone: string[];
}

const NARROW = "(max-width: 48rem)";
const EVERYTHING: Sieve = { kind: "all", from: null, block: null };

/**
 * What was said about a text, beside it or as a sheet above it: `<communique-remarks>`. It holds as much as the server
 * shows this reader and only says what the reader wants; what may be done is asked anew there.
 */
export class CommuniqueRemarks extends HTMLElement {
  private options: RemarksOptions | null = null;
  private words = new Saying<LabelKey>("en", {}, english);
  private readonly all = new Map<string, Remark>();
  private ordered: Remark[] = [];
  private readonly numbers = new Map<string, number | null>();
  private sieve: Sieve = EVERYTHING;
  private current: string | null = null;
  private readonly drafts = new Map<string, Draft>();
  private readonly whole = new Set<string>();
  private sheet = false;
  private cameFrom: HTMLElement | null = null;
  private desk: Element | null = null;

  connectedCallback(): void {
    this.desk = deskOf(this);
    this.desk?.addEventListener("keydown", this.pressed);
    this.desk?.addEventListener("click", this.pointed);
    // The text of an editor comes when it comes.
    customElements.whenDefined("communique-editor").then(() => this.markText());
  }

  disconnectedCallback(): void {
    this.desk?.removeEventListener("keydown", this.pressed);
    this.desk?.removeEventListener("click", this.pointed);
    this.desk = null;
  }

  /** Shows what was said; what was being typed stays. */
  open(options: RemarksOptions): void {
    this.options = options;
    this.words = new Saying(options.language, options.labels, english);
    this.all.clear();
    this.take(options);
    this.followAddress();
  }

  /** Takes what has changed since. */
  put(news: RemarksNews): void {
    news.gone.forEach((id) => this.all.delete(id));
    this.take(news);
  }

  /** An answer was taken: on to the next that wants one. */
  answered(id: string): void {
    this.drafts.delete(id);
    this.draw();
    if (this.current === id) this.goOn(1, true);
  }

  /** An answer came to nothing: it can be given again. */
  refused(id: string): void {
    const draft = this.drafts.get(id);
    if (draft) draft.sent = false;
    this.draw();
  }

  private take({ places, remarks }: { places: Place[]; remarks: Remark[] }): void {
    this.numbers.clear();
    places.forEach(({ block, number }) => this.numbers.set(block, number));
    remarks.forEach((remark) => this.all.set(remark.id, remark));
    this.ordered = inOrderOfText(this.all.values());
    for (const id of this.drafts.keys())
      if (!this.all.get(id)?.may.includes("dispose")) this.drafts.delete(id);
    this.draw();
    this.markText();
  }

  /** What is shown of it, in the order of the text. */
  get remarks(): Remark[] {
    return this.ordered;
  }

  /** Brings what was said about a paragraph into sight; on a narrow screen that alone. */
  showBlock(block: string): void {
    if (this.isNarrow()) {
      this.sieve = { ...EVERYTHING, block };
      this.openSheet();
      return;
    }
    const first = this.shown().find((remark) => remark.block === block) ?? this.onlyBlock(block);
    if (first) this.select(first.id, true);
  }

  private onlyBlock(block: string): Remark | undefined {
    this.sieve = { ...EVERYTHING, block };
    this.draw();
    return this.shown()[0];
  }

  /** Brings one remark into sight, by itself or by a reply to it. */
  show(id: string): void {
    const found = this.thread(id);
    if (!found) return;
    if (!this.shown().includes(found)) this.sieve = EVERYTHING;
    if (this.isNarrow()) {
      this.sieve = { ...EVERYTHING, block: found.block };
      this.openSheet();
    }
    this.select(found.id, true);
    const card = this.card(found.id);
    card?.classList.add("found");
    setTimeout(() => card?.classList.remove("found"), 2000);
  }

  private thread(id: string): Remark | undefined {
    return this.ordered.find((one) => one.id === id || one.replies.some((reply) => reply.id === id));
  }

  private cardOf(id: string): HTMLElement | null {
    return this.card(this.thread(id)?.id ?? "");
  }

  /** Follows the reader through the text, unless the reader is busy here. */
  follow(block: string): void {
    if (this.isNarrow() || this.sieve.block !== null || this.matches(":hover, :focus-within")) return;
    const first = this.shown().find((remark) => remark.block === block);
    const card = first && this.card(first.id);
    const list = this.scroller;
    if (card && list) list.scrollTop += card.getBoundingClientRect().top - list.getBoundingClientRect().top;
  }

  private markText(): void {
    beside(this)?.mark(this.ordered);
  }

  /** Words in the editor on which something hangs. */
  private readonly pointed = (event: Event): void => {
    const { target } = event;
    const said = target instanceof Element ? target.closest<HTMLElement>("[data-said]") : null;
    if (said && document.getSelection()?.isCollapsed !== false) this.show(said.dataset.said!);
  };

  private get scroller(): Element | null {
    return this.querySelector(".remarks-list");
  }

  private isNarrow(): boolean {
    return typeof matchMedia === "function" && matchMedia(NARROW).matches;
  }

  private card(id: string): HTMLElement | null {
    return document.getElementById(`said-${id}`);
  }

  private shown(): Remark[] {
    return sift(this.ordered, this.sieve, this.options?.since ?? 0);
  }

  /** A link may lead to something that was said, or to a paragraph that is written beside it. */
  private followAddress(): void {
    const id = named("said-");
    if (id)
      arrive(
        () => this.cardOf(id),
        () => this.show(id),
      );
    const block = named("line-");
    const written = () => this.desk?.querySelector(`communique-editor [data-id="${block}"]`) ?? null;
    if (block) arrive(written, () => beside(this)?.show(block));
  }

  private openSheet(): void {
    this.cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.sheet = true;
    this.draw();
    this.querySelector<HTMLElement>(".remarks-sheet")?.focus();
  }

  private closeSheet(): void {
    this.sheet = false;
    this.sieve = EVERYTHING;
    this.draw();
    this.cameFrom?.focus();
  }

  private select(id: string, scroll: boolean): void {
    this.current = id;
    this.draw();
    const card = this.card(id);
    card?.focus({ preventScroll: true });
    if (scroll) card?.scrollIntoView({ block: "nearest" });
  }

  /** The next or previous one that is shown, of those not answered when that is wanted. */
  private goOn(by: 1 | -1, onlyOpen = false): void {
    const shown = this.shown();
    const here = shown.findIndex(({ id }) => id === this.current);
    // One that was just answered may not be shown any more: then on from its place in the text.
    const place = here >= 0 ? here : this.lastPlace(shown);
    for (let at = place + by; at >= 0 && at < shown.length; at += by) {
      if (!onlyOpen || shown[at].open) return this.goTo(shown[at]);
    }
    const first = onlyOpen ? shown.find(({ open, id }) => open && id !== this.current) : undefined;
    if (first) this.goTo(first);
    else this.card(this.current ?? "")?.focus({ preventScroll: true });
  }

  private lastPlace(shown: Remark[]): number {
    const was = this.current === null ? undefined : this.all.get(this.current);
    return was
      ? shown.filter((one) => one.place < was.place || (one.place === was.place && one.at < was.at)).length -
          1
      : -1;
  }

  private goTo(remark: Remark): void {
    this.select(remark.id, true);
    if (remark.block !== null) beside(this)?.showWithoutFocus(remark.block);
  }

  private readonly pressed = (event: Event): void => {
    const key = keyOf(event as KeyboardEvent);
    if (key === "Escape" && this.sheet) return this.closeSheet();
    // The one that has the focus is meant, whichever was looked at before.
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-id]") : null;
    if (key !== null && at && this.contains(at)) this.current = at.dataset.id ?? this.current;
    const remark = this.current === null ? undefined : this.all.get(this.current);
    if (key === "confirm" && remark && at) return this.confirm(remark);
    if (key === "Escape" && remark && at) return this.leaveAnswer(remark);
    if (key === null || !this.contains(event.target as Node)) return;
    const answers = remark?.may.includes("dispose") ? remark : undefined;
    const does: Record<string, (() => void) | undefined> = {
      j: () => this.goOn(1),
      k: () => this.goOn(-1),
      J: () => this.goOn(1, true),
      K: () => this.goOn(-1, true),
      a:
        answers && possible(answers).includes("ACCEPTED")
          ? () => this.chooseOutcome(answers, "ACCEPTED")
          : undefined,
      c:
        answers &&
        (() =>
          answers.proposal ? this.merge(answers) : this.chooseOutcome(answers, "ACCEPTED_WITH_CHANGES")),
      r: answers && (() => this.chooseOutcome(answers, "REJECTED")),
      n: answers && (() => this.chooseOutcome(answers, "NOTED")),
      Enter: remark?.block ? () => beside(this)?.show(remark.block!) : undefined,
    };
    const act = does[key];
    if (!act || (key === "Enter" && event.target !== this.card(this.current!))) return;
    event.preventDefault();
    act();
  };

  private chooseOutcome(remark: Remark, outcome: Outcome): void {
    const draft = this.drafts.get(remark.id);
    this.drafts.set(remark.id, {
      outcome,
      reason: draft?.reason ?? "",
      missing: false,
      sent: false,
      seen: draft?.seen ?? remark.dispositions,
    });
    this.current = remark.id;
    this.draw();
    this.card(remark.id)?.querySelector("textarea")?.focus();
  }

  private confirm(remark: Remark): void {
    const draft = this.drafts.get(remark.id);
    if (!draft?.outcome || draft.sent) return;
    draft.missing = draft.reason.trim() === "";
    draft.sent = !draft.missing;
    this.draw();
    if (draft.missing) return this.card(remark.id)?.querySelector("textarea")?.focus();
    const { outcome, reason } = draft;
    this.tell({ act: "dispose", id: remark.id, outcome, reason, seen: draft.seen });
  }

  /** Words that were typed are not thrown away with a key. */
  private leaveAnswer(remark: Remark): void {
    if (this.drafts.get(remark.id)?.reason === "") this.cancelAnswer(remark);
  }

  private cancelAnswer({ id }: Remark): void {
    this.drafts.delete(id);
    this.draw();
    this.card(id)?.focus();
  }

  private merge(remark: Remark): void {
    this.tell({ act: "merge", id: remark.id, reason: this.drafts.get(remark.id)?.reason ?? "" });
  }

  private tell(detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent("communique-act", { detail }));
  }

  private sifts(change: Partial<Sieve>): void {
    this.sieve = { ...this.sieve, ...change };
    this.draw();
  }

  private draw(): void {
    if (this.options) render(this.panel(this.options), this);
  }

  private panel(options: RemarksOptions): TemplateResult {
    const { words } = this;
    const shown = this.shown();
    return html`<button
        class="remarks-opener"
        type="button"
        aria-expanded=${this.sheet ? "true" : "false"}
        @click=${() => this.openSheet()}
      >
        ${words.say("remarks.title")} · ${this.all.size}
      </button>
      <section
        class="remarks-sheet ${this.sheet ? "remarks-sheet-open" : ""}"
        tabindex="-1"
        aria-label=${words.say("remarks.title")}
      >
        <header class="remarks-head">
          <h2>${words.say("remarks.title")}</h2>
          <button class="remarks-close quiet" type="button" @click=${() => this.closeSheet()}>
            ${words.say("remarks.close")}
          </button>
          ${options.hint && this.all.size > 0 ? html`<p class="muted">${options.hint}</p>` : nothing}
          ${this.progress()} ${this.choices(options)} ${this.together(shown)}
        </header>
        <div class="remarks-list">
          ${
            shown.length > 0
              ? this.groups(shown)
              : html`<div class="empty">
                  <p>${this.all.size > 0 ? words.say("remarks.noneChosen") : options.empty}</p>
                </div>`
          }
        </div>
        <footer class="remarks-foot">
          ${
            options.comments
              ? html`<button class="quiet" type="button" @click=${() => this.tell({ act: "comment" })}>
                  ${words.say("remarks.onTheWhole")}
                </button>`
              : nothing
          }
          ${options.answers && this.all.size > 0 ? this.keys() : nothing}
        </footer>
      </section>`;
  }

  private progress(): TemplateResult | typeof nothing {
    const { answered, all } = progress(this.ordered);
    if (!this.options?.answers || all === 0) return nothing;
    const said = this.words.say("remarks.progress", { n: answered, all });
    return html`<label class="remarks-progress"
      ><span>${said}</span><progress max=${all} value=${answered} aria-label=${said}></progress
    ></label>`;
  }

  private choices({ since }: RemarksOptions): TemplateResult | typeof nothing {
    const { words, sieve } = this;
    if (sieve.block !== null) {
      const n = this.numbers.get(sieve.block) ?? null;
      return html`<p class="remarks-only">
        ${n === null ? words.say("remarks.onlyHeading") : words.say("remarks.onlyHere", { n })}
        <button class="link" type="button" @click=${() => this.sifts({ block: null })}>
          ${words.say("remarks.everywhere")}
        </button>
      </p>`;
    }
    const kinds = kindsOf(this.ordered, since);
    if (kinds.length < 2 && sieve.kind === "all") return nothing;
    const voices = voicesOf(this.ordered);
    return html`<div class="remarks-choices">
      <label
        >${words.say("remarks.show")}
        <select @change=${(event: Event) => this.sifts({ kind: valueOf(event) as Kind })}>
          ${kinds.map(
            ({ kind, n }) =>
              html`<option value=${kind} ?selected=${kind === sieve.kind}>
                ${words.say(`remarks.${kind}`)} (${n})
              </option>`,
          )}
        </select>
      </label>
      ${
        voices.length < 2
          ? nothing
          : html`<label
              >${words.say("remarks.from")}
              <select
                @change=${(event: Event) => {
                  const chosen = Number(valueOf(event));
                  this.sifts({ from: chosen < 0 ? null : voices[chosen] });
                }}
              >
                <option value="-1">${words.say("remarks.everybody")}</option>
                ${voices.map(
                  (voice, n) =>
                    html`<option value=${n} ?selected=${voice === sieve.from}>
                      ${voice || words.say("remarks.secretariat")}
                    </option>`,
                )}
              </select>
            </label>`
      }
    </div>`;
  }

  /** Editorial ones need no debate: those that are shown can be answered at once. */
  private together(shown: Remark[]): TemplateResult | typeof nothing {
    const ids = shown
      .filter(({ kind, open, may }) => kind === "EDITORIAL" && open && may.includes("dispose"))
      .map(({ id }) => id);
    if (ids.length < 2) return nothing;
    return html`<button class="quiet" type="button" @click=${() => this.tell({ act: "together", ids })}>
      ${this.words.count("remarks.together", ids.length)}
    </button>`;
  }

  private groups(shown: Remark[]): unknown {
    const groups: { key: string; remarks: Remark[] }[] = [];
    for (const remark of shown) {
      const key = remark.block ?? (remark.orphaned ? "gone" : "whole");
      if (groups.at(-1)?.key !== key) groups.push({ key, remarks: [] });
      groups.at(-1)!.remarks.push(remark);
    }
    return repeat(
      groups,
      ({ key }) => key,
      ({ remarks }) => this.group(remarks),
    );
  }

  private group(remarks: Remark[]): TemplateResult {
    const [{ block, orphaned }] = remarks;
    const { words } = this;
    const name = block === null ? words.say(orphaned ? "remarks.gone" : "remarks.whole") : this.named(block);
    return html`<section class="remarks-group">
      <h3>
        ${
          block === null
            ? name
            : html`<button
                class="link"
                type="button"
                aria-label=${words.say("remarks.goThere", { where: name })}
                @click=${() => this.there(block)}
              >
                ${name}
              </button>`
        }
        <span class="muted">${remarks.length > 1 ? remarks.length : ""}</span>
      </h3>
      ${repeat(
        remarks,
        ({ id }) => id,
        (remark) => this.one(remark),
      )}
    </section>`;
  }

  private named(block: string): string {
    const n = this.numbers.get(block) ?? null;
    return n === null ? this.words.say("remarks.heading") : this.words.say("remarks.paragraph", { n });
  }

  private there(block: string): void {
    if (this.sheet) this.closeSheet();
    beside(this)?.show(block);
  }

  /** Of hundreds only those are drawn again that show something else, and all of them when another minute has come. */
  private one(remark: Remark): unknown {
    const { id } = remark;
    const current = this.current === id;
    const whole = this.whole.has(id);
    // What is being answered shows what stands around it.
    const answering = this.drafts.has(id) || (current && remark.may.includes("dispose")) ? {} : null;
    const minute = Math.floor(Date.now() / 60_000);
    return guard([this.options, remark, current, whole, answering, minute], () =>
      this.drawn(remark, current, whole),
    );
  }

  private drawn(remark: Remark, current: boolean, whole: boolean): TemplateResult {
    const { id } = remark;
    return card(remark, {
      words: this.words,
      zone: this.options!.zone,
      current,
      fresh: this.options!.since > 0 && isFresh(remark, this.options!.since),
      whole,
      foot: this.foot(remark),
      press: (speech, press) => this.tell(this.asked(speech, press)),
      toggleWhole: () => {
        if (!this.whole.delete(id)) this.whole.add(id);
        this.draw();
      },
      choose: () => {
        if (this.current === id) return;
        this.current = id;
        this.draw();
      },
    });
  }

  private asked(speech: Speech["id"], press: Press): Record<string, unknown> {
    return { ...press, id: speech };
  }

  /** The answer to the one that is looked at; an answer that was given is only shown until somebody wants another. */
  private foot(remark: Remark): TemplateResult | typeof nothing {
    if (!remark.may.includes("dispose")) return nothing;
    const { words } = this;
    const draft = this.drafts.get(remark.id);
    if (!draft && (!remark.open || this.current !== remark.id)) {
      return html`<button class="quiet" type="button" @click=${() => this.startAnswer(remark)}>
        ${words.say(remark.open ? "answer.name" : "answer.again")}
      </button>`;
    }
    return answerBar(remark, {
      words,
      draft,
      phrases: phrases(this.ordered, words),
      overlaps: overlapping(this.ordered, remark).length,
      choose: (outcome) => this.chooseOutcome(remark, outcome),
      merge: () => this.merge(remark),
      word: (reason) => {
        this.drafts.set(remark.id, { ...this.drafts.get(remark.id)!, reason, missing: false });
        this.draw();
      },
      confirm: () => this.confirm(remark),
      cancel: () => this.cancelAnswer(remark),
    });
  }

  private startAnswer(remark: Remark): void {
    if (!remark.open)
      this.drafts.set(remark.id, {
        outcome: null,
        reason: "",
        missing: false,
        sent: false,
        seen: remark.dispositions,
      });
    this.select(remark.id, true);
    this.card(remark.id)?.querySelector<HTMLElement>(".answer button")?.focus();
  }

  private keys(): TemplateResult {
    const { words } = this;
    const lines: LabelKey[] = ["keys.next", "keys.nextOpen", "keys.answer", "keys.confirm", "keys.text"];
    return html`<details class="remarks-keys">
      <summary>${words.say("keys.name")}</summary>
      <ul>
        ${lines.map((line) => html`<li>${words.say(line)}</li>`)}
      </ul>
    </details>`;
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
