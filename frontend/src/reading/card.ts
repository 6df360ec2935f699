import { html, nothing, type TemplateResult } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { unsafeHTML } from "lit-html/directives/unsafe-html.js";
import type { Saying } from "../saying";
import type { LabelKey } from "./labels";
import type { Remark, Side, Speech } from "./remark";
import { ago, exactly } from "./times";

/** What can be pressed on a remark. */
export type Press =
  | { act: "reply" | "reword" | "withdraw" }
  | { act: "stand"; side: Side | "NEITHER" }
  | { act: "react"; reaction: "SATISFIED" | "MAINTAINED" };

/** What a remark is shown with. */
export interface Around {
  words: Saying<LabelKey>;
  zone: string;
  current: boolean;
  fresh: boolean;
  whole: boolean;
  /** What stands below its words: the answer that is being given. */
  foot: TemplateResult | typeof nothing;
  press(speech: string, press: Press): void;
  toggleWhole(): void;
  choose(): void;
}

/** Longer than this, words are shortened until somebody wants to read all of them. */
const LONG = 420;

/** One comment or proposal, with what was replied and what became of it. */
export function card(remark: Remark, around: Around): TemplateResult {
  const { words, current } = around;
  const { proposal, disposition, answer } = remark;
  const classes = {
    remark: true,
    "remark-open": remark.open,
    "remark-note": remark.draftersNote,
    "remark-current": current,
  };
  return html`<article
    class=${classMap(classes)}
    id=${`said-${remark.id}`}
    data-id=${remark.id}
    tabindex="-1"
    aria-current=${current ? "true" : nothing}
    aria-label=${called(remark, words)}
    @click=${around.choose}
  >
    ${heading(remark, around, [
      html`<span class="muted">${words.say(`kind.${remark.kind}`)}</span>`,
      remark.round ? html`<span class="muted">${remark.round}</span>` : nothing,
      around.fresh ? badge(words.say("remarks.isNew"), "going") : nothing,
      remark.draftersNote ? badge(words.say("remarks.draftersNote"), "quiet") : nothing,
      remark.orphaned ? badge(words.say("remarks.orphaned"), "off") : nothing,
    ])}
    ${remark.quote && !proposal ? html`<p class="quote">${remark.quote}</p>` : nothing}
    ${proposal ? html`<div class="proposed-words">${unsafeHTML(proposal.html)}</div>` : nothing}
    ${said(remark, around)} ${proposal ? stands(remark, words) : nothing}
    ${remark.replies.map(
      (reply) =>
        html`<div class="reply">
          ${heading(reply, around, [])}${said(reply, around)}${buttons(reply, around)}
        </div>`,
    )}
    ${
      disposition
        ? html`<div class="disposition">
            ${badge(words.say(`outcome.${disposition.outcome}`), disposition.outcome.toLowerCase())}
            <span>${disposition.reason}</span><span class="muted">${disposition.by}</span>
          </div>`
        : nothing
    }
    ${
      answer
        ? html`<div class="disposition">
            ${badge(words.say(`react.${answer.reaction}`), answer.reaction === "MAINTAINED" ? "against" : "quiet")}
            <span>${answer.words}</span><span class="muted">${answer.by}</span>
          </div>`
        : nothing
    }
    ${buttons(remark, around)} ${around.foot}
  </article>`;
}

/** Who said it and of what kind it is, for those who hear it. */
function called(remark: Remark, words: Saying<LabelKey>): string {
  return [remark.organization ?? remark.person, words.say(`kind.${remark.kind}`)].join(", ");
}

function heading(
  speech: Speech,
  { words, zone }: Around,
  more: (TemplateResult | typeof nothing)[],
): TemplateResult {
  const { organization, person, onBehalfOf, at, withdrawn, reworded } = speech;
  return html`<div class="remark-heading">
    <span class="remark-who">${organization ? `${organization} · ${person}` : person}</span>
    ${onBehalfOf ? html`<span class="muted">${words.say("remarks.onBehalfOf", { who: onBehalfOf })}</span>` : nothing}
    <time class="muted" datetime=${new Date(at).toISOString()} title=${exactly(at, words.language, zone)}
      >${ago(at, Date.now(), words)}</time
    >
    ${more} ${withdrawn ? badge(words.say("remarks.withdrawn"), "off") : nothing}
    ${reworded && !withdrawn ? html`<span class="muted">${words.say("remarks.reworded")}</span>` : nothing}
  </div>`;
}

function badge(words: string, kind: string): TemplateResult {
  return html`<span class="badge badge-${kind}">${words}</span>`;
}

function said(speech: Speech, { words, whole, toggleWhole }: Around): TemplateResult | typeof nothing {
  if (speech.words === "") return nothing;
  const long = speech.words.length > LONG;
  return html`<p
      class=${classMap({ "remark-words": true, "remark-withdrawn": speech.withdrawn })}
      .textContent=${long && !whole ? `${shortened(speech.words)} …` : speech.words}
    ></p>
    ${
      long
        ? html`<button
            class="link"
            type="button"
            aria-expanded=${whole ? "true" : "false"}
            @click=${toggleWhole}
          >
            ${words.say(whole ? "remarks.less" : "remarks.more")}
          </button>`
        : nothing
    }`;
}

/** Neither half a word nor half a sign. */
function shortened(words: string): string {
  const end = words.lastIndexOf(" ", LONG);
  return Array.from(words.slice(0, end > LONG / 2 ? end : LONG)).join("");
}

function stands({ proposal }: Remark, words: Saying<LabelKey>): TemplateResult {
  const { supports, opposes } = proposal!;
  return html`${
    supports.length > 0
      ? html`<p class="muted">${words.say("remarks.supported", { who: words.list(supports) })}</p>`
      : nothing
  }
  ${
    opposes.length > 0
      ? html`<p class="muted">${words.say("remarks.opposed", { who: words.list(opposes) })}</p>`
      : nothing
  }`;
}

function buttons(speech: Remark | Speech, around: Around): TemplateResult | typeof nothing {
  const { words, press } = around;
  const button = (label: LabelKey, what: Press) =>
    html`<button class="quiet" type="button" @click=${() => press(speech.id, what)}>
      ${words.say(label)}
    </button>`;
  const may = new Set(speech.may);
  const own = "proposal" in speech ? speech.proposal?.own : undefined;
  const offered = [
    may.has("reply") ? button("remarks.reply", { act: "reply" }) : nothing,
    may.has("stand")
      ? [
          own === "SUPPORTS"
            ? button("remarks.supportNoLonger", { act: "stand", side: "NEITHER" })
            : button("remarks.support", { act: "stand", side: "SUPPORTS" }),
          own === "OPPOSES"
            ? button("remarks.opposeNoLonger", { act: "stand", side: "NEITHER" })
            : button("remarks.oppose", { act: "stand", side: "OPPOSES" }),
        ]
      : nothing,
    may.has("reword") ? button("remarks.reword", { act: "reword" }) : nothing,
    may.has("withdraw") ? button("remarks.withdraw", { act: "withdraw" }) : nothing,
    may.has("react")
      ? [
          button("remarks.satisfied", { act: "react", reaction: "SATISFIED" }),
          button("remarks.maintain", { act: "react", reaction: "MAINTAINED" }),
        ]
      : nothing,
  ];
  return offered.every((one) => one === nothing)
    ? nothing
    : html`<div class="remark-buttons">${offered}</div>`;
}
