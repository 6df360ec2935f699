// The tables of what long and many texts cost our own server, with what we hold ourselves to.
import { allOf, groupBy, spread, table } from "./markdown.mjs";
import { median } from "./stats.mjs";

const OPENING_MS = 1000;
const LARGE_P95_MS = 25;
const HEAP_MB = 60;

const of = (results, scenario) => results.filter((one) => one.scenario === scenario);
const within = (values, goal) => (median(values) <= goal ? "yes" : "no");

export function openings(results) {
  const runs = of(results, "opening");
  if (!runs.length) return [];
  const ms = runs.map((one) => one.ms);
  const row = [
    runs[0].steps.toLocaleString("en"),
    runs.length,
    spread(runs.map((one) => one.replayed), 0),
    spread(runs.map((one) => one.kilobytes), 0),
    spread(runs.map((one) => one.textMs), 0),
    spread(ms, 0),
    `≤ ${OPENING_MS}`,
    within(ms, OPENING_MS),
  ];
  const heads = ["steps", "openings", "replayed", "kB", "text ms", "open ms", "goal", "met"];
  return ["## A text with a long life, opened", table(heads, [row])];
}

export function larges(results) {
  const groups = [...groupBy(of(results, "large"), (one) => one.label).values()];
  if (!groups.length) return [];
  const rows = groups.map((runs) => {
    const p95 = runs.map((one) => one.visible.p95);
    return [
      runs[0].label,
      spread(runs.map((one) => one.visible.p50)),
      spread(p95),
      `≤ ${LARGE_P95_MS}`,
      within(p95, LARGE_P95_MS),
      spread(runs.map((one) => one.visible.p99)),
      spread(runs.map((one) => one.visible.max), 0),
      spread(runs.map((one) => one.serverMsPerInsert), 2),
      allOf(runs.map((one) => one.drained && one.converged && one.cutOff.length === 0)),
    ];
  });
  const heads = ["load", "visible p50 ms", "p95", "goal", "met", "p99", "max", "CPU ms/insert, server", "whole and same"];
  return ["## A long text", table(heads, rows)];
}

export function heaps(results) {
  const runs = of(results, "heap");
  if (!runs.length) return [];
  const more = runs.map((one) => one.moreMb);
  const row = [
    runs[0].texts,
    spread(runs.map((one) => one.beforeMb)),
    spread(runs.map((one) => one.openMb)),
    spread(more),
    `≤ ${HEAP_MB}`,
    within(more, HEAP_MB),
    spread(runs.map((one) => one.leftMb)),
    runs.reduce((sum, one) => sum + one.cutOff.length, 0),
  ];
  const heads = ["open texts", "heap MB before", "with them", "more", "goal", "met", "left when closed", "cut off"];
  return ["## What open texts hold", table(heads, [row])];
}
