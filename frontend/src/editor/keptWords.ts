import { make } from "./dom";
import type { Labels } from "./labels";
import { browserChance } from "./options";
import { KeptSteps } from "./saving/keptSteps";
import { dress } from "./style/dress";
import { ownTextDetails } from "./ui/ownText";
import { Words } from "./words";

/** Which words are offered, and how. */
export interface KeptWordsOptions {
  /** As it was given to the editor of the text. */
  storageKey: string;
  language?: string;
  labels?: Labels;
}

/** Offers the words that this browser has kept for a text that nobody may write now: `<communique-kept-words>`. */
export class CommuniqueKeptWords extends HTMLElement {
  connectedCallback(): void {
    dress(this.getRootNode());
  }

  /** Shows what was kept; nothing when nothing was. */
  open({ storageKey, language, labels }: KeptWordsOptions): void {
    const words = new Words(language, labels);
    this.replaceChildren();
    const done = () => this.querySelector("details") ?? this.replaceChildren();
    new KeptSteps(storageKey, browserChance).all(({ text, dismiss }) => {
      if (!this.firstChild)
        this.append(make("p", { class: "ce-kept-why", role: "status" }, words.say("lost.kept")));
      const details = ownTextDetails(text, () => (dismiss(), done()), words);
      details.setAttribute("open", "");
      this.append(details);
    });
  }
}
