// One scenario, once, for one peer: node measure.mjs peer scenario repeat folder
// Adds a line of JSON for each result to a file in the folder; `run` does it for all.
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { seedParagraphs } from "./lib/seed.mjs";
import { parentOf } from "./lib/usage.mjs";
import { crash, crashlive } from "./scenarios/crash.mjs";
import { heap } from "./scenarios/heap.mjs";
import { large } from "./scenarios/large.mjs";
import { latency } from "./scenarios/latency.mjs";
import { many } from "./scenarios/many.mjs";
import { opening } from "./scenarios/opening.mjs";
import { ramp } from "./scenarios/ramp.mjs";
import { settings } from "./settings.mjs";

const scenarios = { latency, many, ramp, crash, crashlive, opening, large, heap };
const [peerName, scenario, repeat, folder] = process.argv.slice(2);

function emit(result) {
  const line = JSON.stringify({ scenario, peer: peerName, repeat: Number(repeat), ...result });
  appendFileSync(join(folder, "results.jsonl"), line + "\n");
  console.log(line);
}

/** The process of which all processes of the database are children. */
async function databaseProcess() {
  const client = new pg.Client(settings.PG_URL);
  await client.connect();
  const { rows } = await client.query("select pg_backend_pid() as pid");
  // Its process is gone with the connection.
  const parent = parentOf(rows[0].pid);
  await client.end();
  return parent;
}

function giveUp(error) {
  console.error(error);
  emit({ failed: error.message.split("\n")[0].trim() });
  process.exit(1);
}

// Also what an editor meets while it reads a frame.
process.on("uncaughtException", giveUp);

const peer = await import(`./peers/${peerName}.mjs`);
const database = peer.usesDatabase ? await databaseProcess() : 0;
const log = join(folder, `${peerName}.log`);
const bench = { peer, database, log, paragraphs: seedParagraphs(), repeat: Number(repeat) };
await scenarios[scenario](bench, emit);
process.exit(0);
