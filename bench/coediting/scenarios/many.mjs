import { settings } from "../settings.mjs";
import { load } from "./load.mjs";

/** Many texts, each with few editors. */
export async function many(running, emit) {
  const { MANY_TEXTS: texts, MANY_EDITORS: each, MANY_RATE, MANY_FULL: full, DURATION_S: seconds } = settings;
  const label = `${texts} texts × ${each} editors`;
  emit(await load(running, { label, texts, each, full, rate: texts * each * MANY_RATE, seconds }));
}
