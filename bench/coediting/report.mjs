// node report.mjs folder: what was measured, as Markdown on the standard output.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { heaps, larges, openings } from "./lib/goals.mjs";
import { machine } from "./lib/machine.mjs";
import { table } from "./lib/markdown.mjs";
import { floor, kills, loads, ramps, ratios } from "./lib/sections.mjs";

const [folder] = process.argv.slice(2);
const results = readFileSync(join(folder, "results.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const failed = results.filter((one) => one.failed);
const done = results.filter((one) => !one.failed);

const sections = [
  "# Writing together, measured",
  "Made by `bench/coediting/run`; [what is measured and how to read it](../README.md). Medians of the runs, with the lowest and " +
    "the highest in brackets.",
  table(["", ""], await machine()),
  ...loads(done, "latency", "## One text, two inserts a second and editor"),
  ...ratios(done),
  ...loads(done, "many", "## Many texts"),
  ...ramps(done),
  ...kills(done, "crash", "## Killed after everything was visible"),
  ...kills(done, "crashlive", "## Killed in mid-typing"),
  ...openings(done),
  ...larges(done),
  ...heaps(done),
  ...floor(done),
];
if (failed.length) {
  const rows = failed.map((one) => [one.scenario, one.peer, one.repeat + 1, one.failed]);
  sections.push("## Not measured", table(["scenario", "server", "run", "why"], rows));
}
console.log(sections.join("\n\n"));
