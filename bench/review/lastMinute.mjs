import { quantiles, round, sleep } from "../coediting/lib/stats.mjs";
import { settings } from "./settings.mjs";
import { lines, tell, tellOf } from "./table.mjs";
import { clicked, open, visit } from "./visitor.mjs";

/** Most of the minute, so that whoever comes last is still in it. */
const SPREAD_MS = 55000;

/** A small window: many of them are painted on one machine. */
const SCREEN = { width: 800, height: 480 };

/**
 * The last minute before a deadline: all these desks are open, everybody saves something, and elsewhere people write. The
 * browsers of the crowd stand behind the server in the queue for the processor, as they would on machines of their own.
 *
 * @returns a sentence on what was kept
 */
export async function lastMinute(crowd, { address, pool }, { delegates, room }, said, editing) {
  const heads = delegates.filter(({ head }) => head);
  console.log("Somebody writes, and nothing else goes on …");
  await editing.times();
  await sleep(20000);
  const quiet = await editing.times();
  const before = await counts(pool);
  console.log("The desks open …");
  const desks = [];
  for (let n = 0; n < settings.DESKS; n++) {
    const one = await visit(crowd, address, heads[n % heads.length], SCREEN);
    await open(one.page, room, said);
    desks.push(one);
  }
  const idle = await editing.times();
  console.log("The last minute …");
  const saved = [];
  const failed = [];
  await Promise.all(
    desks.map(async ({ page }, n) => {
      await sleep((n * SPREAD_MS) / desks.length);
      try {
        saved.push(n % 5 === 0 ? await states(page) : await comments(page, n));
      } catch (fault) {
        failed.push(String(fault).split("\n")[0]);
      }
    }),
  );
  const meanwhile = await editing.times();
  const after = await counts(pool);
  const faults = desks.flatMap(({ faults }) => faults);
  tellOf(`last minute: ${desks.length} desks open, each saves, until it is acknowledged`, saved, "");
  tell("a letter, until another editor has it: nothing else going on", quiet);
  tell("the same while these desks open", idle);
  tell("the same in the last minute", meanwhile);
  lines.push(
    `| in the last minute ÷ nothing else going on | ${ratio(meanwhile, quiet, "p50")} | ${ratio(meanwhile, quiet, "p95")} | | | × | |`,
  );
  for (const one of desks) await one.close();
  failed.concat(faults).forEach((why) => console.log(why));
  const kept = after - before;
  return {
    isWhole: kept === desks.length && failed.length === 0 && faults.length === 0,
    words: `In the last minute ${kept} of ${desks.length} were saved; ${failed.length} failed, ${faults.length} errors in browsers.`,
  };
}

const ratio = (some, others, which) => round(quantiles(some)[which] / quantiles(others)[which], 2);

async function comments(page, n) {
  const button = page.getByRole("button", { name: /^Comment on paragraph/ }).nth(n);
  await clicked(page, button, () => document.querySelector("vaadin-dialog textarea") !== null);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Comment", { exact: true }).fill(`The last word of ${n}`);
  return clicked(page, dialog.getByRole("button", { name: "Comment", exact: true }), () =>
    document.querySelector("vaadin-notification-card")?.textContent.includes("Your comment is kept."),
  );
}

async function states(page) {
  const button = page.getByRole("button", { name: "State our position" });
  await clicked(page, button, () => document.querySelector("vaadin-dialog vaadin-radio-button") !== null);
  const support = page.locator("vaadin-radio-button").filter({ hasText: /^\s*support/ });
  await clicked(page, support.locator("input"), (choice) => choice.checked);
  return clicked(page, page.getByRole("button", { name: "State the position" }), () =>
    document.querySelector("vaadin-notification-card")?.textContent.includes("Stated: "),
  );
}

async function counts(pool) {
  const { rows } = await pool.query(
    "select (select count(*) from comment) + (select count(*) from position) as kept",
  );
  return Number(rows[0].kept);
}
