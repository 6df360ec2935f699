import { quantiles, round } from "../coediting/lib/stats.mjs";

/** What was measured, line by line, as it will be read. */
export const lines = [];

/** Says how often something was measured and what came of it; `goal` is what we hold ourselves to, if anything. */
export function tell(what, values, { unit = "ms", goal = "" } = {}) {
  const { n, p50, p95, max } = quantiles(values);
  lines.push(
    `| ${what} | ${[p50, p95, max].map((value) => round(value, 1)).join(" | ")} | ${n} | ${unit} | ${goal} |`,
  );
  console.log(lines.at(-1));
}

/** The same for what somebody waited for, and for each request that the server answered in it. */
export function tellOf(what, measured, goal) {
  tell(
    what,
    measured.map(({ took }) => took),
    { goal },
  );
  const server = measured.flatMap(({ server }) => server);
  if (server.length > 0) tell(`${what}: the server, each request`, server, { goal: "p95 ≤ 150" });
}
