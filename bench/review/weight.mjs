import { heapOf } from "../coediting/lib/heap.mjs";
import { sleep } from "../coediting/lib/stats.mjs";
import { settings } from "./settings.mjs";
import { tell } from "./table.mjs";
import { open, visit } from "./visitor.mjs";

/** After so long nothing of an opening is under way any more. */
const REST_MS = 3000;

/** What desks that stand open weigh in the heap of the server. */
export async function weight(crowd, { address, pid }, { delegates, room }, said) {
  await sleep(REST_MS);
  const before = heapOf(pid);
  const desks = [];
  for (let n = 0; n < settings.WEIGHED; n++) {
    const one = await visit(crowd, address, delegates[n % delegates.length]);
    await open(one.page, room, said);
    desks.push(one);
  }
  await sleep(REST_MS);
  tell(`${desks.length} reading desks stand open: heap for each`, [(heapOf(pid) - before) / desks.length], {
    unit: "MB",
    goal: "≤ 1.5",
  });
  for (const one of desks) await one.close();
}
