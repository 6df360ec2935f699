import { Worker } from "node:worker_threads";

/** Two editors of a text, in a thread of their own: what one writes, and how long until the other has it. */
export function editing({ address, text, cookie }) {
  const worker = new Worker(new URL("typist.mjs", import.meta.url), {
    workerData: { url: `${address.replace("http", "ws")}/coediting/${text}`, cookie, origin: address },
  });
  worker.on("error", (fault) => {
    throw fault;
  });
  return {
    /** The times since this was asked last, in ms. */
    times: () =>
      new Promise((answered) => {
        worker.once("message", answered);
        worker.postMessage("times");
      }),
    end: () => worker.terminate(),
  };
}
