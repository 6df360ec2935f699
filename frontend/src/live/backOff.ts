import type { Chance } from "../schema";

const FIRST = 500;
const LONGEST = 15_000;

/** How long to wait before the next try, in milliseconds: longer each time, and never all editors at once. */
export function backOff(tries: number, chance: Chance): number {
  const plain = Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 10));
  const [byte] = chance(new Uint8Array(1));
  return Math.round((plain * (2 + (2 * byte) / 255)) / 3);
}

/** A name made of chance: of this tab, or of a batch. */
export function newName(chance: Chance): string {
  return [...chance(new Uint8Array(16))]
    .map((byte) => "0123456789abcdefghijklmnopqrstuvwxyz"[byte % 36])
    .join("");
}
