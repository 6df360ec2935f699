// What processes use, from /proc.
import { readdirSync, readFileSync } from "node:fs";

/** Ticks of a second in /proc, on every Linux. */
const HZ = 100;

/** CPU seconds used so far by a process and its descendants, the ended ones of the process included. */
export function cpuOf(root) {
  if (!root) return 0;
  const ended = stat(root)?.ended ?? 0;
  return tree(root).reduce((sum, pid) => sum + (stat(pid)?.cpu ?? 0), ended);
}

/** Resident memory of a process and its descendants, in MB. */
export function memoryOf(root) {
  const kilobytes = tree(root).reduce((sum, pid) => sum + resident(pid), 0);
  return Math.round(kilobytes / 1024);
}

export const parentOf = (pid) => stat(pid)?.parent;

function stat(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program is in brackets and may hold blanks.
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const seconds = (a, b) => (Number(fields[a]) + Number(fields[b])) / HZ;
    return { parent: Number(fields[1]), cpu: seconds(11, 12), ended: seconds(13, 14) };
  } catch {
    return null;
  }
}

function resident(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function tree(root) {
  const children = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = stat(name)?.parent;
    if (!children.has(parent)) children.set(parent, []);
    children.get(parent).push(Number(name));
  }
  const all = [root];
  for (let i = 0; i < all.length; i++) all.push(...(children.get(all[i]) ?? []));
  return all;
}
