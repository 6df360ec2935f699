import { settings } from "./settings.mjs";

/** Chance that can be repeated: a small generator with a seed. */
let state = settings.SEED >>> 0 || 1;

export function below(n) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % n;
}

export const oneOf = (all) => all[below(all.length)];

const WORDS = (
  "the meeting noted that river levels gauges operators and members agreed to publish warnings for each coast " +
  "within one year while services share maps of cells towers power water roads schools and measured times with " +
  "those who ask them in good order before another flood reaches people along shared rivers lakes and harbours"
).split(" ");

/** Words that nobody said. */
export function words(count) {
  const said = Array.from({ length: count }, () => oneOf(WORDS)).join(" ");
  return said[0].toUpperCase() + said.slice(1);
}
