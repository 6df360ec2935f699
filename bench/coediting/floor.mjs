// What this machine can do at best: node floor.mjs folder. Short, and repeated; medians.
import { closeSync, fdatasyncSync, openSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { WebSocketServer } from "ws";
import { keep } from "./lib/kept.mjs";
import { facts } from "./lib/machine.mjs";
import { freePort } from "./lib/process.mjs";
import { Socket } from "./lib/socket.mjs";
import { now, quantiles } from "./lib/stats.mjs";
import { settings } from "./settings.mjs";

const [folder] = process.argv.slice(2);
const began = new Date().toISOString();
const results = [];
const STEP = '{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"~000000"}]}}';
const INSERT = "insert into floor (body) select * from unnest($1::text[])";

function emit(what, values) {
  const result = { what, ms: quantiles(values) };
  results.push(result);
  console.log(JSON.stringify(result));
}

/** How long something takes, the first times left out. */
async function timed(times, act) {
  const values = [];
  for (let i = 0; i < times; i++) {
    const began = now();
    await act();
    if (i >= times / 10) values.push(now() - began);
  }
  return values;
}

/** Both ends in one process, so this is a floor indeed. */
async function echo() {
  const port = await freePort();
  const server = new WebSocketServer({ host: "127.0.0.1", port, perMessageDeflate: false });
  server.on("connection", (socket) => socket.on("message", (bytes) => socket.send(bytes)));
  let got;
  const socket = new Socket(`ws://127.0.0.1:${port}/`, () => got());
  await socket.ready;
  const once = () => new Promise((resolve) => void ((got = resolve), socket.send(STEP)));
  emit("WebSocket there and back over loopback", await timed(5000, once));
  socket.close();
  server.close();
}

async function disk() {
  const file = join(folder, `fsync-${process.pid}`);
  const open = openSync(file, "w");
  const page = Buffer.alloc(8192);
  const write = () => {
    writeSync(open, page, 0, page.length, 0);
    fdatasyncSync(open);
  };
  emit("8 kB written and synchronized", await timed(500, write));
  closeSync(open);
  unlinkSync(file);
}

async function commits() {
  const client = new pg.Client(settings.PG_URL);
  await client.connect();
  await client.query("create table floor (id bigint generated always as identity primary key, body text)");
  for (const rows of [1, 64]) {
    const values = [Array(rows).fill(STEP)];
    const commit = () => client.query({ name: "floor", text: INSERT, values });
    emit(
      `PostgreSQL, ${rows === 1 ? "one row" : `${rows} rows`} inserted and committed`,
      await timed(500, commit),
    );
  }
  await client.query("drop table floor");
  await client.end();
}

await echo();
await disk();
await commits();
const ended = new Date().toISOString();
keep(folder, { scenario: "floor", began, ended, facts: await facts(), results });
process.exit(0);
