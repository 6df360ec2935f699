// What several scenarios share: typing on one server, and what that cost.
import { cpuOf, memoryOf } from "../lib/usage.mjs";
import { now, quantiles, round, sleep } from "../lib/stats.mjs";
import { settings } from "../settings.mjs";

/** Types on a text of its own that is not measured, so that compilers, caches and connections are warm. */
export async function warmUp(running) {
  if (settings.WARMUP_S === 0) return;
  const each = settings.WARMUP_EDITORS;
  const { crowd, random } = await running.crowd({ each, full: 2 });
  await crowd.type(settings.WARMUP_TOTAL, settings.WARMUP_S, random);
  await crowd.drain();
  crowd.close();
  await sleep(500);
}

export async function load(running, { label, texts = 1, each, full = settings.FULL, rate, seconds, paragraphs }) {
  const { crowd, random } = await running.crowd({ texts, each, full, paragraphs });
  try {
    await sleep(500);
    await crowd.type(rate, settings.LEAD_S, random);
    crowd.lag = [];
    crowd.tally.begin();
    const before = readings(running, crowd);
    await crowd.type(rate, seconds, random);
    const inserts = crowd.tally.end();
    const after = readings(running, crowd);
    const drained = await crowd.drain();
    await sleep(200);
    return {
      label,
      texts,
      each,
      inserts,
      drained,
      ...latency(crowd),
      ...costs(before, after, inserts),
      ...end(running, crowd),
    };
  } finally {
    crowd.close();
    await sleep(200);
  }
}

function readings(running, crowd) {
  const own = process.cpuUsage();
  return {
    at: now(),
    server: cpuOf(running.pid),
    database: cpuOf(running.bench.database),
    generator: (own.user + own.system) / 1e6,
    delivered: crowd.tally.delivered,
    traffic: crowd.traffic(),
  };
}

function latency(crowd) {
  return { visible: quantiles(crowd.tally.visible), arrived: quantiles(crowd.tally.arrived) };
}

function costs(before, after, inserts) {
  const wall = (after.at - before.at) / 1000;
  const deliveries = after.delivered - before.delivered || 1;
  const used = (what) => after[what] - before[what];
  const bytes = (way) => after.traffic[way] - before.traffic[way];
  return {
    wall: round(wall, 2),
    insertsPerS: round(inserts / wall, 1),
    serverMsPerInsert: round((used("server") * 1000) / inserts, 3),
    databaseMsPerInsert: round((used("database") * 1000) / inserts, 3),
    cores: round((used("server") + used("database")) / wall, 3),
    generatorCores: round(used("generator") / wall, 3),
    bytesPerDelivery: round(bytes("in") / deliveries, 1),
    bytesPerInsert: round(bytes("out") / inserts, 1),
    framesPerDelivery: round(bytes("frames") / deliveries, 2),
  };
}

function end(running, crowd) {
  return {
    converged: crowd.converged(),
    cutOff: crowd.cutOff,
    memoryMb: memoryOf(running.pid),
    lateP99: quantiles(crowd.lag).p99,
    joinMsP50: quantiles(crowd.joins).p50,
  };
}
