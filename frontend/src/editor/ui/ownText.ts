import type { Node } from "prosemirror-model";
import { button, make } from "../dom";
import { toPlain } from "../paste/writeHtml";
import type { Words } from "../words";
import { copyText } from "./copyText";

function ownTextPanel(doc: Node): HTMLElement {
  return make("pre", { class: "ce-own-text", tabindex: "0", dir: "auto" }, toPlain(doc));
}

/** Unsaved words that are out of the way but within reach until their writer dismisses them. */
export function ownTextDetails(doc: Node, dismiss: () => void, words: Words): HTMLElement {
  const answer = make("p", { role: "status", class: "ce-answer" });
  const copy = async () => {
    answer.textContent = words.say((await copyText(doc)) ? "own.copied" : "own.copyByHand");
  };
  const details: HTMLElement = make(
    "details",
    { class: "ce-bar ce-own" },
    make("summary", {}, words.say("own.title")),
    ownTextPanel(doc),
    make(
      "div",
      { class: "ce-row" },
      button(words.say("own.copy"), copy),
      button(words.say("own.dismiss"), () => (details.remove(), dismiss()), "ce-button ce-quiet"),
    ),
    answer,
  );
  return details;
}
