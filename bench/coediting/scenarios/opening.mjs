import { Running } from "../lib/running.mjs";
import { settings } from "../settings.mjs";
import { warmUp } from "./load.mjs";

/** Texts with a long life, each opened by the first one to come. */
export async function opening(bench, emit) {
  const { OPENING_TEXTS: texts, OPENING_STEPS: steps, OPENING_TAIL: tail } = settings;
  const running = await Running.start(bench);
  try {
    await warmUp(running);
    for (let i = 0; i < texts; i++) {
      const doc = `life${process.pid}x${i}`;
      const { url } = running.server;
      const last = await bench.peer.addLongText({ url, doc, paragraphs: bench.paragraphs, steps, tail });
      emit({ steps, ...(await bench.peer.openLongText({ url, doc, last })) });
    }
  } finally {
    await running.stop();
  }
}
