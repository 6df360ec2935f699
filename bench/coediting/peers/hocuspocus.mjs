import { fileURLToPath } from "node:url";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { connectOver } from "../editors/yjs.mjs";
import { startProcess } from "../lib/process.mjs";
import { settings } from "../settings.mjs";

const AUTH = 2;
const TOKEN = 0;
/** Hocuspocus 4 asks for a newer Node than we do, so it runs with one from npm. */
const NODE = fileURLToPath(new URL("../node_modules/.bin/node", import.meta.url));
const SERVER = fileURLToPath(new URL("../servers/hocuspocus.mjs", import.meta.url));

export const usesDatabase = true;

export async function startServer({ port, log }) {
  const env = { PORT: String(port), PG_URL: settings.PG_URL, NODE_ENV: "production" };
  const server = await startProcess({ command: NODE, args: [SERVER], env, port, log });
  return { ...server, url: `ws://127.0.0.1:${port}` };
}

export const connect = connectOver({
  url: (base) => `${base}/`,
  header: (doc) => bytes((out) => encoding.writeVarString(out, doc)),
  skip: (input) => void decoding.readVarString(input),
  auth: (doc) =>
    bytes((out) => {
      encoding.writeVarString(out, doc);
      encoding.writeVarUint(out, AUTH);
      encoding.writeVarUint(out, TOKEN);
      encoding.writeVarString(out, "bench");
      encoding.writeVarString(out, "4.7.0");
    }),
});

function bytes(write) {
  const out = encoding.createEncoder();
  write(out);
  return encoding.toUint8Array(out);
}
