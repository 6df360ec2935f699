import { settings } from "./settings.mjs";
import { tell, tellOf } from "./table.mjs";
import { open, timed } from "./visitor.mjs";

/** The first openings bring code that was not needed before. */
const FIRST = 5;

export async function consolidationDesk({ secretary: { page }, room }, said) {
  await page.goto(room);
  await page.getByRole("button", { name: "Close early" }).click();
  await page.getByLabel(/^Reason/).fill("All have spoken.");
  await page
    .getByRole("button", { name: /^Close the round/ })
    .last()
    .click({ timeout: 60000 });
  await page.getByText("consolidates the text").first().waitFor({ timeout: 60000 });
  const opened = [];
  for (let n = 0; n < settings.TIMES + FIRST; n++)
    opened.push(
      await timed(
        page,
        () => open(page, room, said),
        () => page.locator("communique-editor .ce-text p").first().waitFor(),
      ),
    );
  tell(
    "consolidation desk, the first openings",
    opened.slice(0, FIRST).map(({ took }) => took),
  );
  tellOf("consolidation desk opens", opened.slice(FIRST), "≤ 1,500");
  await page.locator("article.remark-open").first().click();
  tellOf("key: on to the next remark", await nextOnes(page), "≤ 300");
  tellOf("key: answer a remark, until the next one is there", await answers(page), "≤ 300");
}

async function nextOnes(page) {
  const times = [];
  for (let n = 0; n < settings.TIMES * 2; n++) {
    const at = await current(page);
    times.push(
      await timed(
        page,
        () => page.keyboard.press("j"),
        () => isElsewhere(page, at),
      ),
    );
  }
  return times;
}

async function answers(page) {
  const times = [];
  for (let n = 0; n < settings.TIMES; n++) {
    await page.keyboard.press("n");
    await page.locator(".answer textarea").fill("Noted for the next meeting.");
    const at = await current(page);
    times.push(
      await timed(
        page,
        () => page.keyboard.press("Control+Enter"),
        () => isElsewhere(page, at),
      ),
    );
  }
  return times;
}

const current = (page) =>
  page.evaluate(() => document.querySelector("article.remark[aria-current]").dataset.id);

const isElsewhere = (page, before) =>
  page.waitForFunction(
    (id) => document.querySelector("article.remark[aria-current]")?.dataset.id !== id,
    before,
    { polling: "raf" },
  );
