import { Socket } from "../lib/socket.mjs";
import { now, round } from "../lib/stats.mjs";

/** Milliseconds from `join` to the last byte of the text and of the steps that follow it, and how much came. */
export function opening({ url, headers, client, last }) {
  return new Promise((resolve, reject) => {
    let began, before, textMs;
    const socket = new Socket(url, received, headers);
    socket.onClose = (why) => reject(new Error(why));
    socket.ready.then(() => {
      before = socket.bytesIn;
      began = now();
      socket.send(JSON.stringify({ t: "join", client }));
    }, reject);

    function received(frame) {
      // Reading what came is not part of the time.
      const ms = round(now() - began, 1);
      const { t, version, steps } = JSON.parse(frame.toString());
      if (t === "text") textMs = ms;
      if (t !== "steps" || version + steps.length !== last) return;
      const kilobytes = Math.round((socket.bytesIn - before) / 1024);
      socket.onClose = null;
      socket.close();
      resolve({ ms, textMs, replayed: steps.length, kilobytes });
    }
  });
}
