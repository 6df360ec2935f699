// node report.mjs folder: what was measured so far, as Markdown on the standard output.
import { heaps, larges, openings } from "./lib/goals.mjs";
import { keptIn } from "./lib/kept.mjs";
import { groupBy, table } from "./lib/markdown.mjs";
import { floor, kills, loads, nameOf, ramps, ratios } from "./lib/sections.mjs";

const [folder] = process.argv.slice(2);
const kept = keptIn(folder);
if (!kept.length) throw new Error(`Nothing is measured yet in ${folder}`);
const results = kept.flatMap(({ scenario, peer, repeat, results }) =>
  results.map((one) => ({ scenario, peer, repeat, ...one })),
);
const failed = results.filter((one) => one.failed);
const done = results.filter((one) => !one.failed);

/** When each section was measured, for whom and how often; it may have been on different days. */
function times() {
  const minute = (time) => time.slice(0, 16).replace("T", " ");
  return [...groupBy(kept, ({ scenario }) => scenario)].map(([scenario, files]) => [
    scenario,
    minute(files.map(({ began }) => began).sort()[0]),
    minute(
      files
        .map(({ ended }) => ended)
        .sort()
        .at(-1),
    ),
    [...groupBy(files, nameOf)].map(([name, runs]) => `${name} ${runs.length}`).join(", "),
  ]);
}

const sections = [
  "# Writing together, measured",
  "Made by `bench/coediting/run`; [what is measured and how to read it](../README.md). Medians of the runs, with the lowest and " +
    "the highest in brackets.",
  table(["", ""], kept[0].facts),
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
  "## When",
  table(["section", "from (UTC)", "to", "runs"], times()),
];
if (failed.length) {
  const rows = failed.map((one) => [one.scenario, nameOf(one), one.repeat + 1, one.failed]);
  sections.push("## Not measured", table(["scenario", "server", "run", "why"], rows));
}
console.log(sections.join("\n\n"));
