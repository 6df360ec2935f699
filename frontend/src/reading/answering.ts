import { html, nothing, type TemplateResult } from "lit-html";
import type { Saying } from "../saying";
import type { LabelKey } from "./labels";
import type { Outcome, Remark } from "./remark";

/** An answer that the secretariat is giving: kept while others act, until it is there. */
export interface Draft {
  outcome: Outcome | null;
  reason: string;
  /** Said when it was confirmed without one. */
  missing: boolean;
  /** On its way to the server. */
  sent: boolean;
  /** How many answers there were when it was begun. */
  seen: number;
}

/** What the bar asks of the panel around it. */
export interface Bar {
  words: Saying<LabelKey>;
  draft: Draft | undefined;
  /** Reasons that were given before, most frequent first. */
  phrases: string[];
  overlaps: number;
  choose(outcome: Outcome): void;
  merge(): void;
  word(reason: string): void;
  confirm(): void;
  cancel(): void;
}

const PHRASES: LabelKey[] = [
  "answer.phrase.agreed",
  "answer.phrase.clearer",
  "answer.phrase.covered",
  "answer.phrase.scope",
  "answer.phrase.noSupport",
  "answer.phrase.noted",
];
const MOST_PHRASES = 12;
export const LONGEST_REASON = 2_000;

/** What can become of a remark: what collides cannot be taken as it is, what has no paragraph any more not at all. */
export function possible({ proposal }: Remark): Outcome[] {
  if (proposal?.fit === "GONE") return ["REJECTED", "NOTED"];
  if (proposal?.fit === "COLLIDES") return ["ACCEPTED_WITH_CHANGES", "REJECTED", "NOTED"];
  return ["ACCEPTED", "ACCEPTED_WITH_CHANGES", "REJECTED", "NOTED"];
}

/** Reasons to be used again: those given in this text before, then those that are always of use. */
export function phrases(remarks: Remark[], words: Saying<LabelKey>): string[] {
  const times = new Map<string, number>();
  for (const { disposition } of remarks)
    if (disposition) times.set(disposition.reason, (times.get(disposition.reason) ?? 0) + 1);
  const used = [...times].sort(([, a], [, b]) => b - a).map(([reason]) => reason);
  const all = [
    ...new Set([...used.filter((reason) => reason.length <= 200), ...PHRASES.map((key) => words.say(key))]),
  ];
  return all.slice(0, Math.max(MOST_PHRASES, PHRASES.length));
}

/** The bar in which the secretariat says what becomes of a remark, and why. */
export function answerBar(remark: Remark, bar: Bar): TemplateResult {
  const { words, draft } = bar;
  const fit = remark.proposal?.fit;
  return html`<div class="answer" role="group" aria-label=${words.say("answer.name")}>
    ${fit === "COLLIDES" ? html`<p class="answer-warning">${words.say("answer.collides")}</p>` : nothing}
    ${fit === "GONE" ? html`<p class="answer-warning">${words.say("answer.gone")}</p>` : nothing}
    ${
      draft && remark.dispositions > draft.seen && remark.disposition
        ? html`<p class="answer-warning" role="alert">
            ${words.say("answer.meanwhile", { who: remark.disposition.by })}
          </p>`
        : nothing
    }
    ${
      remark.proposal && remark.disposition?.outcome.startsWith("ACCEPTED")
        ? html`<p class="answer-warning">${words.say("answer.stays")}</p>`
        : nothing
    }
    <div class="answer-outcomes">
      ${possible(remark).map((outcome) =>
        remark.proposal && outcome === "ACCEPTED_WITH_CHANGES"
          ? html`<button type="button" @click=${bar.merge}>${words.say("answer.merge")}</button>`
          : html`<button
              type="button"
              class="outcome-${outcome.toLowerCase()}"
              aria-pressed=${draft?.outcome === outcome ? "true" : "false"}
              @click=${() => bar.choose(outcome)}
            >
              ${words.say(`answer.${outcome}`)}
            </button>`,
      )}
    </div>
    ${draft?.outcome ? reason(remark, bar, draft) : nothing}
  </div>`;
}

function reason(remark: Remark, bar: Bar, draft: Draft): TemplateResult {
  const { words, overlaps } = bar;
  const accepts = remark.proposal !== null && draft.outcome === "ACCEPTED";
  return html`${accepts ? html`<p class="muted">${words.say("answer.intoTheText")}</p>` : nothing}
    ${
      accepts && overlaps > 0
        ? html`<p class="answer-warning">${words.count("answer.overlaps", overlaps)}</p>`
        : nothing
    }
    <label class="answer-reason"
      >${words.say("answer.reason")}
      <textarea
        rows="2"
        maxlength=${LONGEST_REASON}
        .value=${draft.reason}
        aria-invalid=${draft.missing ? "true" : "false"}
        @input=${(event: InputEvent) => bar.word((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    ${draft.missing ? html`<p class="answer-missing" role="alert">${words.say("answer.reasonNeeded")}</p>` : nothing}
    <div class="answer-foot">
      <select
        aria-label=${words.say("answer.phrases")}
        @change=${(event: Event) => {
          const list = event.target as HTMLSelectElement;
          if (list.value) bar.word(list.value);
          list.selectedIndex = 0;
        }}
      >
        <option value="">${words.say("answer.choosePhrase")}</option>
        ${bar.phrases.map((phrase) => html`<option value=${phrase}>${phrase}</option>`)}
      </select>
      <button type="button" class="quiet" @click=${bar.cancel}>${words.say("answer.cancel")}</button>
      <button type="button" class="primary" ?disabled=${draft.sent} @click=${bar.confirm}>
        ${words.say("answer.confirm")}
      </button>
    </div>`;
}
