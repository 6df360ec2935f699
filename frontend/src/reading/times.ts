import type { Saying } from "../saying";
import { knownZone } from "../zone";
import type { LabelKey } from "./labels";

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["minute", 60],
  ["hour", 48],
  ["day", Infinity],
];

/** A format is dear to make, and hundreds of times are shown with the same one. */
const kept = new Map<string, Intl.DateTimeFormat>();
const keptRelative = new Map<string, Intl.RelativeTimeFormat>();

function once<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}

/** "3 hours ago": up to an hour in minutes, up to two days in hours. */
export function ago(at: number, now: number, words: Saying<LabelKey>): string {
  let size = Math.floor((now - at) / 60_000);
  if (size < 1) return words.say("time.now");
  const format = once(keptRelative, words.language, () => new Intl.RelativeTimeFormat(words.language));
  for (const [unit, most] of STEPS) {
    if (size < most) return format.format(-size, unit);
    size = Math.floor(size / (unit === "minute" ? 60 : 24));
  }
  return "";
}

/** "Fri 27 Nov 2026, 18:00 CET", in the reader's zone. */
export function exactly(at: number, language: string, zone: string): string {
  const make = () =>
    new Intl.DateTimeFormat(language, {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZone: knownZone(zone),
      timeZoneName: "short",
    });
  return once(kept, `${language} ${zone}`, make).format(at);
}
