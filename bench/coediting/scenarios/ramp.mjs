import { settings } from "../settings.mjs";
import { load } from "./load.mjs";

/** More and more inserts a second, each step on a fresh text, until the server no longer follows. */
export async function ramp(running, emit) {
  for (const total of settings.RAMP_TOTAL) {
    const result = await load(running, {
      label: `${total} inserts/s`,
      each: settings.RAMP_EDITORS,
      rate: total,
      seconds: settings.RAMP_STEP_S,
    });
    const follows = keepsUp(result, total);
    emit({ total, follows, ...result });
    if (!follows) break;
  }
}

function keepsUp({ visible, drained, cutOff, insertsPerS }, total) {
  const quick = visible.p99 <= settings.RAMP_P99_MS && insertsPerS > 0.9 * total;
  return quick && drained && cutOff.length === 0;
}
