import { settings } from "../settings.mjs";

/** Texts with a long life, each opened by the first one to come. */
export async function opening(running, emit) {
  const { peer, paragraphs } = running.bench;
  const { OPENING_TEXTS: texts, OPENING_STEPS: steps, OPENING_TAIL: tail } = settings;
  for (let i = 0; i < texts; i++) {
    const doc = `life${process.pid}x${i}`;
    const { url } = running.server;
    const last = await peer.addLongText({ url, doc, paragraphs, steps, tail });
    emit({ steps, ...(await peer.openLongText({ url, doc, last })) });
  }
}
