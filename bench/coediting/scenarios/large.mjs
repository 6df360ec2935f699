import { Running } from "../lib/running.mjs";
import { paragraphsOf } from "../lib/seed.mjs";
import { settings } from "../settings.mjs";
import { load, warmUp } from "./load.mjs";

/** One long text with few editors. */
export async function large(bench, emit) {
  const { LARGE_WORDS: words, LARGE_EDITORS: each, RATE, DURATION_S: seconds } = settings;
  const running = await Running.start(bench);
  try {
    await warmUp(running);
    const label = `${words.toLocaleString("en")} words × ${each} editors`;
    const paragraphs = paragraphsOf(words);
    emit(await load(running, { label, each, full: each, rate: each * RATE, seconds, paragraphs }));
  } finally {
    await running.stop();
  }
}
