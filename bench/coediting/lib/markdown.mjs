import { median } from "./stats.mjs";

export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The median, with the range where there is one. */
export function spread(values, digits = 1) {
  const known = values.filter((value) => Number.isFinite(value));
  if (!known.length) return "–";
  const [middle, low, high] = [median(known), Math.min(...known), Math.max(...known)].map((value) =>
    value.toFixed(digits),
  );
  return low === high ? middle : `${middle} [${low}–${high}]`;
}

export function allOf(values) {
  return values.every(Boolean) ? "yes" : `${values.filter(Boolean).length} of ${values.length}`;
}

export function groupBy(values, key) {
  const groups = new Map();
  for (const value of values) {
    if (!groups.has(key(value))) groups.set(key(value), []);
    groups.get(key(value)).push(value);
  }
  return groups;
}
