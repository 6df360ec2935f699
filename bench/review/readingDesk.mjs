import { settings } from "./settings.mjs";
import { tell, tellOf } from "./table.mjs";
import { clicked, open, painted, timed, visit } from "./visitor.mjs";

/** The first openings after a start are those of a program that has not read its own code yet; they are told apart. */
const FIRST = 20;

export async function readingDesk(browser, { address }, { delegates, room }, said) {
  const [head, onAPhone] = delegates.filter(({ head }) => head);
  const visitor = await visit(browser, address, head);
  const { page } = visitor;
  const opened = [];
  for (let n = 0; n < settings.TIMES + FIRST; n++) opened.push(await open(page, room, said));
  tell(
    "reading desk, the first openings after a start",
    opened.slice(0, FIRST).map(({ took }) => took),
  );
  const warm = opened.slice(FIRST);
  tellOf("reading desk opens", warm, "≤ 1,500");
  tell(
    "reading desk, over the wire",
    warm.map(({ wire }) => wire / 1024),
    { unit: "KiB" },
  );
  const phone = await visit(browser, address, onAPhone, { width: 390, height: 844 });
  const small = [];
  for (let n = 0; n < settings.TIMES; n++) small.push(await open(phone.page, room, said));
  tellOf("reading desk opens, 390 × 844", small, "≤ 1,500");
  await phone.close();

  tellOf("click: what was said about a paragraph", await paragraphs(page), "≤ 300");
  tellOf("click: a filter over all remarks", await filters(page), "≤ 300");
  tellOf("click: the dialog for a comment", await dialogs(page), "≤ 300");
  tellOf("click: support of a proposal, until it shows", await stands(page), "≤ 300");
  await visitor.close();
}

async function paragraphs(page) {
  const marks = page.locator(".line-margin .said");
  const many = await marks.count();
  const times = [];
  for (let n = 0; n < settings.TIMES * 2; n++)
    times.push(
      await clicked(
        page,
        marks.nth((n * 7) % many),
        () => document.querySelector("article.remark[aria-current=true]") !== null,
      ),
    );
  return times;
}

async function filters(page) {
  const times = [];
  const filter = page.locator(".remarks-choices select").first();
  for (let n = 0; n < settings.TIMES; n++)
    for (const kind of ["proposals", "all"])
      times.push(
        await timed(
          page,
          () => filter.selectOption(kind),
          () => painted(page),
        ),
      );
  return times;
}

async function dialogs(page) {
  const times = [];
  for (let n = 0; n < settings.TIMES; n++) {
    times.push(
      await clicked(
        page,
        page.getByRole("button", { name: /^Comment on paragraph/ }).nth(n),
        () => document.querySelector("vaadin-dialog vaadin-text-area") !== null,
      ),
    );
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  return times;
}

async function stands(page) {
  await page.locator(".remarks-choices select").first().selectOption("proposals");
  const times = [];
  for (let n = 0; n < settings.TIMES; n++)
    times.push(
      await clicked(
        page,
        page.getByRole("button", { name: "Support", exact: true }).nth(n),
        (button) => button.textContent.trim() === "Support no longer" || !button.isConnected,
      ),
    );
  return times;
}
