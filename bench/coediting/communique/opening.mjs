import { Socket } from "../lib/socket.mjs";
import { now, round } from "../lib/stats.mjs";

/** From `join` to the last byte of the text and of the steps that follow it, in milliseconds, and what came. */
export async function opening({ url, headers, client, last }) {
  let done, failed, began, bytes;
  const whole = new Promise((resolve, reject) => ([done, failed] = [resolve, reject]));
  const frames = [];
  const socket = new Socket(
    url,
    (frame) => {
      // Reading what came is not part of the time; the steps come in one frame.
      frames.push({ at: now(), message: JSON.parse(frame.toString()) });
      bytes = socket.bytesIn - before;
      const { t, version, steps } = frames.at(-1).message;
      if (t === "steps" && version + steps.length === last) done();
    },
    headers,
  );
  socket.onClose = (why) => failed(new Error(why));
  await socket.ready;
  const before = socket.bytesIn;
  began = now();
  socket.send(JSON.stringify({ t: "join", client }));
  await whole;
  socket.onClose = null;
  socket.close();
  const [text, steps] = ["text", "steps"].map((t) => frames.find((one) => one.message.t === t));
  return {
    ms: round(steps.at - began, 1),
    textMs: round(text.at - began, 1),
    replayed: steps.message.steps.length,
    kilobytes: Math.round(bytes / 1024),
  };
}
