// The tables of the report, each with its heading; none where nothing was measured.
import { allOf, groupBy, spread, table } from "./markdown.mjs";
import { median } from "./stats.mjs";

const NAMES = {
  communique: "Communiqué",
  hocuspocus: "Hocuspocus + PostgreSQL",
  ywebsocket: "y-websocket + LevelDB",
  "pmcollab-pg": "Node reference + PostgreSQL",
};

export const nameOf = ({ peer }) => NAMES[peer] ?? peer ?? "the machine";
const byLabel = (a, b) => a[0].label.localeCompare(b[0].label, "en", { numeric: true });
const of = (results, scenario) => results.filter((one) => one.scenario === scenario);

export function loads(results, scenario, heading) {
  const groups = groupBy(of(results, scenario), (one) => one.label + one.peer);
  if (!groups.size) return [];
  const runs = [...groups.values()].sort(byLabel);
  return [heading, table(TIMES, runs.map(timesOf)), table(COSTS, runs.map(costsOf))];
}

const TIMES = [
  "load",
  "server",
  "visible p50 ms",
  "p95",
  "p99",
  "max",
  "arrived p50",
  "p99",
  "whole",
  "same",
  "cut off",
];

function timesOf(runs) {
  const of = (read, digits) => spread(runs.map(read), digits);
  return [
    runs[0].label,
    nameOf(runs[0]),
    of((one) => one.visible.p50),
    of((one) => one.visible.p95),
    of((one) => one.visible.p99),
    of((one) => one.visible.max, 0),
    of((one) => one.arrived.p50),
    of((one) => one.arrived.p99),
    allOf(runs.map((one) => one.drained)),
    allOf(runs.map((one) => one.converged)),
    runs.reduce((sum, one) => sum + one.cutOff.length, 0),
  ];
}

const COSTS = [
  "load",
  "server",
  "inserts/s",
  "CPU ms/insert, server",
  "database",
  "cores, both",
  "memory MB",
  "bytes/delivery",
  "frames/delivery",
  "bytes sent/insert",
  "generator cores",
  "late p99 ms",
];

function costsOf(runs) {
  const of = (read, digits) => spread(runs.map(read), digits);
  return [
    runs[0].label,
    nameOf(runs[0]),
    of((one) => one.insertsPerS, 0),
    of((one) => one.serverMsPerInsert, 2),
    of((one) => one.databaseMsPerInsert, 2),
    of((one) => one.cores, 2),
    of((one) => one.memoryMb, 0),
    of((one) => one.bytesPerDelivery, 0),
    of((one) => one.framesPerDelivery, 2),
    of((one) => one.bytesPerInsert, 0),
    of((one) => one.generatorCores, 2),
    of((one) => one.lateP99, 1),
  ];
}

/** Ours as a multiple of Hocuspocus's, which is what we hold ourselves to. */
export function ratios(results) {
  const rows = [];
  for (const runs of groupBy(of(results, "latency"), (one) => one.label).values()) {
    const middle = (peer, q) => median(runs.filter((one) => one.peer === peer).map((one) => one.visible[q]));
    const ratio = (q) => middle("communique", q) / middle("hocuspocus", q);
    if (Number.isFinite(ratio("p50"))) {
      rows.push([runs[0].label, ratio("p50").toFixed(2), ratio("p99").toFixed(2)]);
    }
  }
  if (!rows.length) return [];
  return ["### Communiqué as a multiple of Hocuspocus", table(["load", "visible p50", "p99"], rows)];
}

export function ramps(results) {
  const groups = [...groupBy(of(results, "ramp"), (one) => one.peer).values()];
  if (!groups.length) return [];
  const rows = groups.map((runs) => {
    const best = [...groupBy(runs, (one) => one.repeat).values()].map((steps) =>
      Math.max(0, ...steps.filter((one) => one.follows).map((one) => one.total)),
    );
    const steps = [...groupBy(runs, (one) => one.total).values()].map(
      (same) =>
        `${same[0].total}: ${spread(same.map((one) => one.visible.p99))} (${spread(same.map((one) => one.generatorCores))})`,
    );
    return [nameOf(runs[0]), spread(best, 0), steps.join("<br>")];
  });
  const heads = ["server", "follows up to inserts/s", "inserts/s: visible p99 ms (generator cores)"];
  return [`## More and more on one text with ${groups[0][0].each} editors`, table(heads, rows)];
}

export function kills(results, scenario, heading) {
  const groups = [...groupBy(of(results, scenario), (one) => one.peer).values()];
  if (!groups.length) return [];
  const rows = groups.map((runs) => [
    nameOf(runs[0]),
    runs.length,
    runs.map((one) => one.shown).join(", "),
    runs.map((one) => one.lost).join(", "),
    runs.map((one) => one.doubled).join(", "),
    spread(
      runs.map((one) => one.lostSeconds),
      2,
    ),
    allOf(runs.map((one) => one.seedKept)),
    spread(
      runs.map((one) => one.openedMs),
      0,
    ),
  ]);
  const heads = ["server", "kills", "visible", "lost", "doubled", "seconds lost", "text kept", "opened ms"];
  return [heading, table(heads, rows)];
}

export function floor(results) {
  const rows = of(results, "floor").map(({ what, ms }) => [what, ms.p50, ms.p95, ms.p99]);
  return rows.length ? ["## What this machine can do", table(["", "p50 ms", "p95", "p99"], rows)] : [];
}
