// Both ways to kill a server with -9. No editor comes back: one that is still open would bring its own copy with it, one
// whose tab is closed cannot.
import { Running } from "../lib/running.mjs";
import { now, round, sleep } from "../lib/stats.mjs";
import { eachTokenOfText } from "../lib/tokens.mjs";
import { settings } from "../settings.mjs";

/** Killed at once after everything typed was visible to everybody. */
export function crash(bench, emit) {
  return killed(bench, emit, settings.CRASH_REPEATS, async (running, { crowd, random }, k) => {
    // Of different lengths, so that a server that writes now and then is not always met at the same point.
    await crowd.type(settings.CRASH_EDITORS * settings.CRASH_RATE, settings.CRASH_S + 3.7 * k, random);
    await crowd.drain();
    await running.kill9();
  });
}

/** Killed while everybody types, without a pause in which late writes could land. */
export function crashlive(bench, emit) {
  return killed(bench, emit, settings.CRASHLIVE_REPEATS, async (running, { crowd, random }, k) => {
    const typing = crowd.type(settings.CRASHLIVE_TOTAL, settings.CRASHLIVE_S + 1, random);
    await sleep(settings.CRASHLIVE_S * 1000 + 37 * k);
    await running.kill9();
    await typing;
  });
}

/** Kills again and again: the server that started after one kill, and showed what it kept, is met by the next. */
async function killed(bench, emit, times, typeAndKill) {
  const running = await Running.start(bench);
  try {
    for (let k = 0; k < times; k++) {
      const all = settings.CRASH_EDITORS;
      const scene = await running.crowd({ each: all, full: all });
      await typeAndKill(running, scene, k);
      // What the server had sent still arrives.
      await sleep(200);
      scene.crowd.close();
      const shown = scene.crowd.tally.shown();
      await running.start();
      const { text, ms } = await opened(running);
      emit({ ...losses(scene.crowd.tally, shown, text), openedMs: ms });
    }
  } finally {
    await running.stop();
  }
}

/** What a newcomer finds, or nothing when that takes longer than anybody waits. */
async function opened(running) {
  const began = now();
  const late = sleep(10000).then(() => null);
  const newcomer = await Promise.race([running.newcomer().catch(() => null), late]);
  if (!newcomer) return { text: "", ms: NaN };
  const ms = Math.round(now() - began);
  await sleep(300);
  const text = newcomer.text();
  newcomer.close();
  return { text, ms };
}

function losses(tally, shown, text) {
  const kept = new Map();
  eachTokenOfText(text, (id) => kept.set(id, (kept.get(id) ?? 0) + 1));
  const lost = shown.filter((id) => !kept.has(id));
  return {
    shown: shown.length,
    lost: lost.length,
    doubled: [...kept.values()].filter((times) => times > 1).length,
    lostSeconds: lost.length ? round(tally.secondsBetween(lost[0], shown.at(-1)), 2) : 0,
    seedKept: text.length > 1000,
  };
}
