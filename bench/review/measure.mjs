import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { heapOf } from "../coediting/lib/heap.mjs";
import { quantiles, sleep } from "../coediting/lib/stats.mjs";
import { machine } from "./machine.mjs";
import { startServer } from "./server.mjs";
import { settings } from "./settings.mjs";
import { open, timed, visit } from "./visitor.mjs";
import { people, remarks, seat, text } from "./world.mjs";

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const results = [];

function tell(what, values, unit = "ms") {
  const { p50, p95, max, n } = quantiles(values);
  results.push(`| ${what} | ${p50} | ${p95} | ${max} | ${n} | ${unit} |`);
  console.log(`${what}: p50 ${p50} p95 ${p95} max ${max} ${unit} (${n})`);
}

const server = await startServer();
const browser = await chromium.launch({ executablePath: process.env.COMMUNIQUE_CHROMIUM, args: FLAGS });
const { address, pool } = server;
const said = settings.COMMENTS + settings.PROPOSALS;

// The world: started and circulated by hand, filled by its owner.
const world = await people(pool);
const secretary = await visit(browser, address, world.secretary);
const desk = secretary.page;
await desk.goto(`${address}/desk/start`);
await desk.locator("vaadin-radio-button").filter({ hasText: "A text you bring" }).click();
await desk.getByLabel(/^Or paste the text here/).fill(text());
await desk.getByRole("button", { name: "Read the text" }).click();
await desk.getByText("What was recognized").waitFor();
await desk.getByLabel(/^Series/).fill("Bench");
await desk.getByRole("button", { name: "Start the communiqué" }).click();
await desk.locator(".room-heading h1").waitFor();
const room = desk.url();
const {
  rows: [{ id: communique }],
} = await pool.query("select id from communique");
const {
  rows: [{ id: edition }],
} = await pool.query("select id from edition");
await seat(pool, communique, world);
await desk.reload();
await desk.getByRole("button", { name: "Circulate" }).first().click();
await desk.getByRole("button", { name: /Circulate Rev.0 to/ }).click({ timeout: 60000 });
await desk.getByText("Review, round 1").first().waitFor({ timeout: 60000 });
const {
  rows: [revision],
} = await pool.query("select text from revision where number = 0");
const blocks = JSON.parse(revision.text).body?.content ?? JSON.parse(revision.text).body;
await remarks(pool, edition, blocks, world);

// The reading desk.
const heads = world.delegates.filter(({ head }) => head);
const head = await visit(browser, address, heads[0]);
const cold = await open(head.page, room, said);
tell("reading desk, first opening after the start", [cold.took]);
const warm = [];
for (let n = 0; n < settings.TIMES + 3; n++) warm.push(await open(head.page, room, said));
const counted = warm.slice(3);
tell(
  "reading desk, opening",
  counted.map(({ took }) => took),
);
tell(
  "reading desk, the server's share",
  counted.map(({ server }) => server),
);
tell(
  "reading desk, on the wire",
  counted.map(({ wire }) => wire / 1024),
  "KiB",
);
const phone = await visit(browser, address, heads[1], { width: 390, height: 844 });
const small = [];
for (let n = 0; n < settings.TIMES; n++) small.push((await open(phone.page, room, said)).took);
tell("reading desk on 390 × 844, opening", small);
await phone.close();

// Clicks that stay in the browser, and clicks that go to the server.
const page = head.page;
const marks = page.locator(".line-margin .said");
const toRemarks = [];
for (let n = 0; n < settings.TIMES * 2; n++)
  toRemarks.push(
    await timed(
      () => marks.nth(n % 20).click(),
      () => page.locator("[aria-current=true]").waitFor(),
    ),
  );
tell("click: what was said about a paragraph", toRemarks);
const filtered = [];
for (let n = 0; n < settings.TIMES; n++)
  for (const kind of ["proposals", "all"])
    filtered.push(
      await timed(
        () => page.locator(".remarks-choices select").first().selectOption(kind),
        () =>
          page.evaluate(
            () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
          ),
      ),
    );
tell("click: a filter over all remarks", filtered);
const dialogs = [];
for (let n = 0; n < settings.TIMES; n++) {
  dialogs.push(
    await timed(
      () =>
        page
          .getByRole("button", { name: /^Comment on paragraph/ })
          .nth(n)
          .click(),
      () => page.getByRole("button", { name: "Comment", exact: true }).last().waitFor(),
    ),
  );
  await page.keyboard.press("Escape");
  await page.locator("vaadin-dialog[opened]").waitFor({ state: "detached" });
}
tell("click: the dialog for a comment", dialogs);
const stands = [];
await page.locator(".remarks-choices select").first().selectOption("proposals");
for (let n = 0; n < settings.TIMES; n++) {
  const support = page.getByRole("button", { name: "Support", exact: true });
  const before = await support.count();
  stands.push(
    await timed(
      () => support.nth(n).click(),
      () =>
        page.waitForFunction(
          (few) =>
            [...document.querySelectorAll("button")].filter((one) => one.textContent.trim() === "Support")
              .length < few,
          before,
          { polling: "raf" },
        ),
    ),
  );
}
tell("click: support a proposal, until it shows", stands);

// The last minute: all these desks open, everybody saves something.
const before = await counts();
const desks = [];
for (let n = 0; n < settings.DESKS; n++) {
  const one = await visit(browser, address, heads[n % heads.length]);
  await open(one.page, room, said);
  desks.push(one);
}
const saved = [];
const failed = [];
const began = performance.now();
await Promise.all(
  desks.map(async ({ page }, n) => {
    await sleep((n * 40000) / desks.length);
    try {
      saved.push(n % 5 === 0 ? await states(page) : await comments(page, n));
    } catch (fault) {
      failed.push(String(fault).split("\n")[0]);
    }
  }),
);
tell(`last minute: ${desks.length} desks open, each saves, until it is acknowledged`, saved);
const after = await counts();
const faults = desks.flatMap(({ faults }) => faults);
const kept = after.comments - before.comments + after.positions - before.positions;
console.log(
  `saved in ${Math.round((performance.now() - began) / 1000)} s: ${kept} of ${desks.length}; failed: ${failed.length}, faults in browsers: ${faults.length}`,
  failed,
  faults,
);
for (const one of desks) await one.close();

async function comments(page, n) {
  await page
    .getByRole("button", { name: /^Comment on paragraph/ })
    .nth(n)
    .click();
  await page.getByLabel("Comment", { exact: true }).last().fill(`The last word of ${n}`);
  return timed(
    () => page.getByRole("button", { name: "Comment", exact: true }).last().click(),
    () => page.getByText("Your comment is kept.").waitFor(),
  );
}

async function states(page) {
  await page.getByRole("button", { name: "State our position" }).click();
  await page
    .locator("vaadin-radio-button")
    .filter({ hasText: /^\s*support/ })
    .click();
  return timed(
    () => page.getByRole("button", { name: "State the position" }).click(),
    () => page.getByText(/^Stated/).waitFor(),
  );
}

async function counts() {
  const { rows } = await pool.query(
    "select (select count(*) from comment) as comments, (select count(*) from position) as positions",
  );
  return { comments: Number(rows[0].comments), positions: Number(rows[0].positions) };
}

// What an open desk weighs.
await sleep(3000);
const empty = heapOf(server.pid);
const weighed = [];
for (let n = 0; n < settings.WEIGHED; n++) {
  const one = await visit(browser, address, world.delegates[n % world.delegates.length]);
  await open(one.page, room, said);
  weighed.push(one);
}
await sleep(3000);
const full = heapOf(server.pid);
tell(`an open desk (${weighed.length} of them), heap`, [(full - empty) / weighed.length], "MB");
for (const one of weighed) await one.close();

// The consolidation desk.
await desk.getByRole("button", { name: "Close early" }).click();
await desk.getByLabel("Reason").fill("All have spoken.");
await desk.getByRole("button", { name: /Close the round/ }).click({ timeout: 60000 });
await desk.getByText("consolidates the text").first().waitFor({ timeout: 60000 });
const opened = [];
for (let n = 0; n < settings.TIMES + 2; n++) {
  const one = await open(desk, room, said);
  await desk.locator("communique-editor .ce-text p").first().waitFor();
  opened.push(one);
}
tell(
  "consolidation desk, opening",
  opened.slice(2).map(({ took }) => took),
);
tell(
  "consolidation desk, the server's share",
  opened.slice(2).map(({ server }) => server),
);
await desk.locator(".remark-open").first().click();
const gone = [];
for (let n = 0; n < settings.TIMES * 2; n++) {
  const at = await desk.evaluate(() => document.querySelector("[aria-current]").dataset.id);
  gone.push(
    await timed(
      () => desk.keyboard.press("j"),
      () =>
        desk.waitForFunction((id) => document.querySelector("[aria-current]").dataset.id !== id, at, {
          polling: "raf",
        }),
    ),
  );
}
tell("key: on to the next remark", gone);
const answered = [];
for (let n = 0; n < settings.TIMES; n++) {
  await desk.keyboard.press("n");
  await desk.keyboard.type("Noted for the next meeting.");
  const at = await desk.evaluate(() => document.querySelector("[aria-current]").dataset.id);
  answered.push(
    await timed(
      () => desk.keyboard.press("Control+Enter"),
      () =>
        desk.waitForFunction((id) => document.querySelector("[aria-current]").dataset.id !== id, at, {
          polling: "raf",
        }),
    ),
  );
}
tell("key: answer a remark, until the next one is there", answered);

writeFileSync(
  new URL("results.md", import.meta.url),
  [
    "# A heavy review",
    "",
    `${settings.BLOCKS} blocks, ${settings.ORGANIZATIONS} organizations, ${world.delegates.length} delegates, ${said} comments and proposals, seed ${settings.SEED}.`,
    "",
    ...(await machine(pool)).map((fact) => `- ${fact}`),
    "",
    "| | median | p95 | longest | n | unit |",
    "|---|---|---|---|---|---|",
    ...results,
    "",
    `In the last minute ${kept} of ${desks.length} were saved, ${failed.length} failed, ${faults.length} faults in browsers.`,
    "",
  ].join("\n"),
);
await browser.close();
await pool.end();
await server.stop();
process.exit(failed.length === 0 ? 0 : 1);
