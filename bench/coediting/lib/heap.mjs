import { execFileSync } from "node:child_process";
import { round } from "./stats.mjs";

/** The heap of a Java process that is in use after two full collections, in MB. */
export function heapOf(pid) {
  // What the first one makes ready to be freed, the second one frees.
  for (let i = 0; i < 2; i++) jcmd(pid, "GC.run");
  const [, used] = /used (\d+)K/.exec(jcmd(pid, "GC.heap_info"));
  return round(Number(used) / 1024, 1);
}

const jcmd = (pid, command) => execFileSync("jcmd", [String(pid), command], { encoding: "utf8" });
