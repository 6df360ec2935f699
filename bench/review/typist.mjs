import { randomUUID } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { sleep } from "../coediting/lib/stats.mjs";
import { Socket } from "../coediting/lib/socket.mjs";

/** So long somebody rests between two letters. */
const REST_MS = 250;

const { url, cookie, origin } = workerData;
const named = (letter) => letter + randomUUID().replaceAll("-", "").slice(0, 15);
let times = [];
parentPort.on("message", () => {
  parentPort.postMessage(times);
  times = [];
});

/** An editor that hears everything and knows at which version it is. */
async function editor() {
  const one = { version: 0, doc: null, heard: () => {} };
  const socket = new Socket(
    url,
    (bytes) => {
      const message = JSON.parse(bytes.toString());
      if (message.t === "nack") throw new Error(`refused: ${message.code}`);
      if (message.t === "text") one.doc = message.doc;
      if (message.t === "text") one.version = message.version;
      if (message.t === "steps") one.version = message.version + message.steps.length;
      one.heard(message);
    },
    { Cookie: cookie, Origin: origin },
  );
  socket.onClose = (why) => {
    throw new Error(`cut off: ${why}`);
  };
  one.send = (message) => socket.send(JSON.stringify(message));
  await socket.ready;
  const open = new Promise((done) => (one.heard = (message) => message.t === "text" && done()));
  one.send({ t: "join", client: named("e") });
  await open;
  return one;
}

async function write() {
  const writer = await editor();
  const reader = await editor();
  const at = beginningOfWords(writer.doc);
  setInterval(() => [writer, reader].forEach((one) => one.send({ t: "alive" })), 8000);
  for (;;) {
    const batch = named("p");
    const has = (one) =>
      new Promise((done) => {
        one.heard = ({ t, runs }) => t === "steps" && runs.some(([, which]) => which === batch) && done();
      });
    const both = [has(reader).then(() => performance.now()), has(writer)];
    const began = performance.now();
    writer.send({
      t: "steps",
      batch,
      base: writer.version,
      steps: [{ stepType: "replace", from: at, to: at, slice: { content: [{ type: "text", text: "a" }] } }],
    });
    const [seen] = await Promise.all(both);
    times.push(seen - began);
    await sleep(REST_MS);
  }
}

/** The position before the first letter of the first paragraph. */
function beginningOfWords({ content }) {
  let at = 0;
  for (const block of content) {
    if (block.type === "paragraph" && block.content?.[0]?.type === "text") return at + 1;
    at += sizeOf(block);
  }
  throw new Error("no paragraph");
}

function sizeOf({ type, text, content }) {
  if (type === "text") return text.length;
  return 2 + (content ?? []).reduce((sum, child) => sum + sizeOf(child), 0);
}

// Not awaited: a thread hears nothing before its script has come to its end.
write();
