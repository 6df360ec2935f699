import { button, make } from "../dom";
import type { Words } from "../words";

/** The bar that tells what a paste left out, or why something could not be done; `after` is called when it was dismissed. */
export function noticeBar(sentence: string, problem: boolean, words: Words, after = () => {}): HTMLElement {
  const bar: HTMLElement = make(
    "div",
    { class: problem ? "ce-bar ce-bar-problem" : "ce-bar ce-bar-notice", role: problem ? "alert" : "status" },
    make("p", {}, sentence),
    button(words.say("notice.dismiss"), () => (bar.remove(), after()), "ce-button ce-quiet"),
  );
  return bar;
}
