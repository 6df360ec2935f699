import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connectOver } from "../editors/yjs.mjs";
import { startProcess } from "../lib/process.mjs";

const SERVER = fileURLToPath(new URL("../node_modules/y-websocket/bin/server.cjs", import.meta.url));

/** It writes each update to LevelDB and does not wait for it. */
export const usesDatabase = false;

export async function startServer({ dir, port, log }) {
  const env = {
    HOST: "127.0.0.1",
    PORT: String(port),
    YPERSISTENCE: join(dir, "leveldb"),
    NODE_ENV: "production",
  };
  const server = await startProcess({ command: process.execPath, args: [SERVER], env, port, log });
  return { ...server, url: `ws://127.0.0.1:${port}` };
}

export const connect = connectOver({
  url: (base, doc) => `${base}/${doc}`,
  header: () => new Uint8Array(0),
  skip: () => {},
  auth: null,
});
