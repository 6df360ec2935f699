import { type CountOf, Saying } from "../saying";
import { labels as english, type LabelKey, type Labels } from "./labels";

/** The name of a string of the editor that depends on a number. */
export type CountKey = CountOf<LabelKey>;

/** Says the editor's things in the reader's language. */
export class Words extends Saying<LabelKey> {
  constructor(language = "en", own: Labels = {}) {
    super(language, own, english);
  }
}
