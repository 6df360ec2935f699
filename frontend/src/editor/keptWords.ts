import { make } from "./dom";
import type { Labels } from "./labels";
import { browserChance } from "./options";
import { KeptSteps, type OwnWords } from "./saving/keptSteps";
import { Tabs } from "./saving/tabs";
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
    const kept = new KeptSteps(storageKey, new Tabs(storageKey, browserChance));
    this.replaceChildren();
    this.offer(kept.setAsideEarlier(), words);
    kept.ofTabsThatAreGone(null, (gone) => this.offer(gone, words));
  }

  private offer(kept: OwnWords[], words: Words): void {
    const done = () => this.querySelector("details") ?? this.replaceChildren();
    const offers = kept.map(({ text, dismiss }) => {
      const details = ownTextDetails(text, () => (dismiss(), done()), words);
      details.setAttribute("open", "");
      return details;
    });
    if (offers.length > 0 && !this.firstElementChild) {
      this.append(make("p", { class: "ce-kept-why", role: "status" }, words.say("lost.kept")));
    }
    this.append(...offers);
  }
}
