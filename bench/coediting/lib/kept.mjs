// What was measured so far: a file for each section of each run of each server, whole or not there at all.
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ENDING = ".json";

/** Keeps the results of one section, with the facts under which they were measured. */
export function keep(folder, { scenario, peer, repeat, ...kept }) {
  const name = [scenario, peer, repeat].filter((part) => part !== undefined).join("-");
  const file = join(folder, name + ENDING);
  writeFileSync(file + ".part", JSON.stringify({ scenario, peer, repeat, ...kept }, null, 1) + "\n");
  renameSync(file + ".part", file);
}

/** All sections that were kept. Those of different programs, machines or workloads are never one report. */
export function keptIn(folder) {
  const sections = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
    .sort((one, other) => one.began.localeCompare(other.began));
  const [first] = sections;
  for (const one of sections) {
    const other = first.facts.find(([, fact], i) => fact !== one.facts[i]?.[1]);
    if (other) throw new Error(`${one.scenario} of ${one.peer} was measured with another ${other[0]}`);
  }
  return sections;
}
