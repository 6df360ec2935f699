// One run of one server: node measure.mjs peer repeat folder scenario ...
// Keeps a file for each scenario in the folder as soon as it is measured; `run` does it for all.
import { join } from "node:path";
import pg from "pg";
import { keep } from "./lib/kept.mjs";
import { facts } from "./lib/machine.mjs";
import { Running } from "./lib/running.mjs";
import { seedParagraphs } from "./lib/seed.mjs";
import { parentOf } from "./lib/usage.mjs";
import { crash, crashlive } from "./scenarios/crash.mjs";
import { heap } from "./scenarios/heap.mjs";
import { large } from "./scenarios/large.mjs";
import { latency } from "./scenarios/latency.mjs";
import { warmUp } from "./scenarios/load.mjs";
import { many } from "./scenarios/many.mjs";
import { opening } from "./scenarios/opening.mjs";
import { ramp } from "./scenarios/ramp.mjs";
import { settings } from "./settings.mjs";

/** Measured one after the other on one server that was warmed up before. */
const warm = { latency, many, ramp, heap, opening, large };
/** These start their servers themselves, and end them. */
const cold = { crash, crashlive };

const [peerName, repeat, folder, ...scenarios] = process.argv.slice(2);
const peer = await import(`./peers/${peerName}.mjs`);
const bench = {
  peer,
  database: peer.usesDatabase ? await databaseProcess() : 0,
  log: join(folder, `${peerName}.log`),
  paragraphs: seedParagraphs(),
  repeat: Number(repeat),
};
/** What is under way. */
let section = null;
let running = null;

// Also what an editor meets while it reads a frame.
process.on("uncaughtException", giveUp);

for (const scenario of scenarios) {
  const began = new Date().toISOString();
  section = { scenario, peer: peerName, repeat: bench.repeat, began, facts: await facts(), results: [] };
  if (warm[scenario]) {
    running ??= await warmedUp();
    running.begin(Object.keys(warm).indexOf(scenario));
    await warm[scenario](running, emit);
  } else {
    await cold[scenario](bench, emit);
  }
  keep(folder, { ...section, ended: new Date().toISOString() });
}
await running?.stop();
process.exit(0);

async function warmedUp() {
  const started = await Running.start(bench);
  await warmUp(started);
  return started;
}

function emit(result) {
  section.results.push(result);
  console.log(
    JSON.stringify({ scenario: section.scenario, peer: peerName, repeat: bench.repeat, ...result }),
  );
}

function giveUp(error) {
  console.error(error);
  const failed = error.message.split("\n")[0].trim();
  if (section) keep(folder, { ...section, ended: new Date().toISOString(), results: [{ failed }] });
  process.exit(1);
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
