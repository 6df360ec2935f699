import { Running } from "../lib/running.mjs";
import { settings } from "../settings.mjs";
import { load, warmUp } from "./load.mjs";

/** One text, ever more editors. */
export async function latency(bench, emit) {
  const running = await Running.start(bench);
  try {
    await warmUp(running);
    for (const each of settings.EDITORS) {
      const label = `${each} editors`;
      emit(await load(running, { label, each, rate: each * settings.RATE, seconds: settings.DURATION_S }));
    }
  } finally {
    await running.stop();
  }
}
