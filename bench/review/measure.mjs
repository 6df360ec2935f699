import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { consolidationDesk } from "./consolidationDesk.mjs";
import { editing } from "./editing.mjs";
import { lastMinute } from "./lastMinute.mjs";
import { machine } from "./machine.mjs";
import { inDrafting, underReview } from "./meeting.mjs";
import { readingDesk } from "./readingDesk.mjs";
import { startServer } from "./server.mjs";
import { settings } from "./settings.mjs";
import { lines } from "./table.mjs";
import { weight } from "./weight.mjs";

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

const server = await startServer();
const browser = await chromium.launch({ executablePath: process.env.COMMUNIQUE_CHROMIUM, args: FLAGS });
const crowd = await chromium.launch({
  executablePath: new URL("behind", import.meta.url).pathname,
  args: FLAGS,
});

process.on("uncaughtException", async (fault) => {
  console.error(fault);
  let n = 0;
  for (const page of [browser, crowd].flatMap((one) => one.contexts()).flatMap((one) => one.pages()))
    await page.screenshot({ path: `${process.env.BENCH}/failed-${n++}.png`, fullPage: true }).catch(() => {});
  process.exit(1);
});

const meeting = await underReview(browser, server);
const said = settings.COMMENTS + settings.PROPOSALS;
await readingDesk(browser, server, meeting, said);
const draft = await inDrafting(meeting.secretary, server);
const cookies = await meeting.secretary.page.context().cookies();
const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
const written = editing({ address: server.address, text: draft.text, cookie });
const minute = await lastMinute(crowd, server, meeting, said, written);
await written.end();
await weight(crowd, server, meeting, said);
await crowd.close();
await consolidationDesk(meeting, said);

writeFileSync(
  process.env.RESULTS,
  [
    "# A heavy review",
    "",
    `${settings.BLOCKS} blocks, ${settings.ORGANIZATIONS} organizations, ${meeting.delegates.length} delegates, ${said} comments and proposals, seed ${settings.SEED}.`,
    "",
    ...(await machine(server.pool)).map((fact) => `- ${fact}`),
    "",
    "| | median | p95 | longest | n | unit | goal |",
    "|---|---|---|---|---|---|---|",
    ...lines,
    "",
    minute.words,
    "",
  ].join("\n"),
);
await browser.close();
await server.pool.end();
await server.stop();
process.exit(minute.isWhole ? 0 : 1);
