import { readFileSync } from "node:fs";
import { settings } from "../settings.mjs";

const WORDS =
  "the of and to in committee draft section shall recommendation text annex network service report agreed member approval version editor".split(
    " ",
  );

/** Chance that a run can repeat (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The paragraphs with which every text begins. A ~ marks what the editors insert, so it is taken out. */
export function seedParagraphs() {
  const text = settings.SEED_FILE ? readFileSync(settings.SEED_FILE, "utf8") : invented();
  return text
    .replaceAll("~", "-")
    .replaceAll("\r", "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
}

/** The same paragraphs over and over, until there are so many words. */
export function paragraphsOf(words) {
  const seed = seedParagraphs();
  const all = [];
  for (let left = words; left > 0; left -= all.at(-1).split(/\s+/).length) all.push(seed[all.length % seed.length]);
  return all;
}

function invented() {
  const next = chance(7);
  let text = "";
  for (let i = 0; i < settings.SEED_WORDS; i++) {
    text += WORDS[Math.floor(next() * WORDS.length)] + (i % 40 === 39 ? ".\n" : " ");
  }
  return text;
}
