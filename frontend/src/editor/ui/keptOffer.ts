import type { Node } from "prosemirror-model";
import { parseText } from "../../schema";
import type { Kept, KeptWords } from "../saving/keptWords";
import type { Sheet } from "../sheet";
import type { Words } from "../words";
import { keptBar } from "./bars";
import { ownTextDetails } from "./ownText";

/** Offers what a writer left unsaved in this browser: put back when it fits, shown when it does not. */
export class KeptOffer {
  private readonly kept: KeptWords;
  private readonly sheet: Sheet;
  private readonly words: Words;

  constructor(kept: KeptWords, sheet: Sheet, words: Words) {
    this.kept = kept;
    this.sheet = sheet;
    this.words = words;
  }

  /** Looks for words from an earlier visit when a text has been opened. */
  make(doc: Node, version: number, editable: boolean, putBack: (doc: Node) => void): void {
    let offered = false;
    for (const found of this.kept.fromEarlier((one) => readable(one)?.eq(doc) ?? true)) {
      const own = readable(found) as Node;
      if (offered || found.base !== version || !editable) {
        this.showAside(own, found);
        continue;
      }
      offered = true;
      const dismiss = () => this.kept.dismiss(found);
      this.sheet.bars.append(keptBar(() => (putBack(own), dismiss()), dismiss, this.words));
    }
  }

  /** Keeps words out of the way but within reach. */
  setAside(own: Node, base: number): void {
    const words = { base, doc: JSON.stringify(own.toJSON()) };
    this.kept.setAside(words);
    this.kept.forget();
  }

  private showAside(own: Node, found: Kept): void {
    this.sheet.own.append(ownTextDetails(own, () => this.kept.dismiss(found), this.words));
  }
}

function readable(kept: Kept): Node | null {
  try {
    return parseText(kept.doc);
  } catch {
    return null;
  }
}
