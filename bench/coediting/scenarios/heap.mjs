import { heapOf } from "../lib/heap.mjs";
import { round, sleep } from "../lib/stats.mjs";
import { settings } from "../settings.mjs";

/** What open texts hold of the heap, each with one editor, and what is left of it when all have gone. */
export async function heap(running, emit) {
  const texts = settings.HEAP_TEXTS;
  const before = await settled(running);
  const { crowd } = await running.crowd({ texts, each: 1, full: 0 });
  const open = await settled(running);
  const { cutOff } = crowd;
  crowd.close();
  const after = await settled(running);
  const more = round(open - before, 1);
  emit({ texts, beforeMb: before, openMb: open, moreMb: more, leftMb: round(after - before, 1), cutOff });
}

async function settled(running) {
  await sleep(settings.HEAP_REST_S * 1000);
  return heapOf(running.pid);
}
