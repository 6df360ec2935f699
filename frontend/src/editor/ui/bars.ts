import type { Node } from "prosemirror-model";
import { button, make } from "../dom";
import type { Saving } from "../saving/saving";
import type { Words } from "../words";
import { copyText } from "./copyText";
import { ownTextPanel } from "./ownText";

/** The bar that tells of a newer version, with the two ways on. */
export function staleBar(
  stale: Extract<Saving, { at: "stale" }>,
  mine: () => Node,
  showCurrent: () => void,
  words: Words,
): HTMLElement {
  const { who, when } = stale;
  const answer = make("p", { role: "status", class: "ce-answer" });
  const copy = async () => {
    const copied = await copyText(mine());
    answer.textContent = words.say(copied ? "stale.copied" : "stale.copyByHand");
    if (!copied && !bar.querySelector(".ce-own-text")) bar.append(ownTextPanel(mine()));
  };
  const bar = make(
    "div",
    { class: "ce-bar ce-bar-stale" },
    make("p", { role: "alert" }, words.say("stale.told", { who, when })),
    make(
      "div",
      { class: "ce-row" },
      button(words.say("stale.copy"), copy),
      button(words.say("stale.show"), showCurrent),
    ),
    answer,
  );
  return bar;
}

/** The bar that offers words found in this browser. */
export function keptBar(putBack: () => void, discard: () => void, words: Words): HTMLElement {
  const bar: HTMLElement = make(
    "div",
    { class: "ce-bar", role: "status" },
    make("p", {}, words.say("kept.found")),
    make(
      "div",
      { class: "ce-row" },
      button(words.say("kept.restore"), () => (bar.remove(), putBack())),
      button(words.say("kept.discard"), () => (bar.remove(), discard()), "ce-button ce-quiet"),
    ),
  );
  return bar;
}

/** The bar that tells what a paste left out, or why something could not be done. */
export function noticeBar(sentence: string, problem: boolean, words: Words): HTMLElement {
  const bar: HTMLElement = make(
    "div",
    { class: problem ? "ce-bar ce-bar-problem" : "ce-bar ce-bar-notice", role: problem ? "alert" : "status" },
    make("p", {}, sentence),
    button(words.say("notice.dismiss"), () => bar.remove(), "ce-button ce-quiet"),
  );
  return bar;
}
