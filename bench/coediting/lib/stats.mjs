export function quantiles(values) {
  if (!values.length) return { n: 0 };
  const sorted = Float64Array.from(values).sort();
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))], 2);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: round(sorted.at(-1), 2) };
}

/** The lower one of the middle two where there are two: a value that was measured. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length ? sorted[(sorted.length - 1) >> 1] : NaN;
}

export const round = (value, digits) => Number(value.toFixed(digits));

export const now = () => performance.now();

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
