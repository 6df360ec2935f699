import { paragraphsOf } from "../lib/seed.mjs";
import { settings } from "../settings.mjs";
import { load } from "./load.mjs";

/** One long text with few editors. */
export async function large(running, emit) {
  const { LARGE_WORDS: words, LARGE_EDITORS: each, RATE, DURATION_S: seconds } = settings;
  const label = `${words.toLocaleString("en")} words × ${each} editors`;
  const paragraphs = paragraphsOf(words);
  emit(await load(running, { label, each, full: each, rate: each * RATE, seconds, paragraphs }));
}
