import { Running } from "../lib/running.mjs";
import { settings } from "../settings.mjs";
import { load, warmUp } from "./load.mjs";

/** Many texts, each with few editors. */
export async function many(bench, emit) {
  const { MANY_TEXTS: texts, MANY_EDITORS: each, MANY_RATE, MANY_FULL: full, DURATION_S: seconds } = settings;
  const running = await Running.start(bench);
  try {
    await warmUp(running);
    const label = `${texts} texts × ${each} editors`;
    emit(await load(running, { label, texts, each, full, rate: texts * each * MANY_RATE, seconds }));
  } finally {
    await running.stop();
  }
}
