import { settings } from "../settings.mjs";
import { load } from "./load.mjs";

/** One text, ever more editors. */
export async function latency(running, emit) {
  for (const each of settings.EDITORS) {
    const label = `${each} editors`;
    emit(await load(running, { label, each, rate: each * settings.RATE, seconds: settings.DURATION_S }));
  }
}
