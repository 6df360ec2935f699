import { PASSWORD } from "./server.mjs";

/** Somebody at a screen of their own, signed in. */
export async function visit(browser, address, { email }, screen = { width: 1280, height: 900 }) {
  const context = await browser.newContext({ viewport: screen });
  const page = await context.newPage();
  // Many browsers on two cores are slow; what is too slow is seen in the times.
  page.setDefaultTimeout(90000);
  const faults = [];
  page.on("pageerror", (fault) => {
    console.error(`In a browser: ${fault.stack}`);
    faults.push(String(fault));
  });
  await page.goto(`${address}/signin`);
  const form = page.locator("form").filter({ has: page.locator("#password") });
  if (!(await form.isVisible())) await page.locator("summary").last().click();
  await form.locator("input[type=email]").fill(email);
  await form.locator("#password").fill(PASSWORD);
  await form.getByRole("button").click();
  await page.waitForURL(/\/desk/);
  return { page, faults, close: () => context.close() };
}

/**
 * Opens a desk: until all remarks are painted, as the page sees it; how long the server took for each request of it (from the
 * request sent to the first byte), and how much came over the wire.
 */
export async function open(page, address, remarks) {
  const heard = listen(page);
  const began = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction((n) => document.querySelectorAll("article.remark").length >= n, remarks, {
    polling: "raf",
  });
  await painted(page);
  const took = performance.now() - began;
  return { took, ...(await heard()) };
}

/** From a key to what it brings, and what the server took of that. */
export async function timed(page, act, seen) {
  const heard = listen(page);
  const began = performance.now();
  await act();
  await seen();
  const took = performance.now() - began;
  return { took, ...(await heard()) };
}

/**
 * From a click until what it brings is painted, by the clock of the page, and what the server took of that.
 *
 * @param seen says whether it is there; runs in the page, once a frame, with what was clicked
 */
export async function clicked(page, what, seen = () => true) {
  const element = await what.elementHandle();
  await element.scrollIntoViewIfNeeded();
  await painted(page);
  const heard = listen(page);
  const clicking = await page.evaluateHandle(`async (element) => {
    const seen = ${seen};
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const began = performance.now();
    element.click();
    for (;;) {
      if (seen(element)) break;
      if (performance.now() - began > 90000) throw new Error("Nothing came of a click");
      await frame();
    }
    await frame();
    await frame();
    return performance.now() - began;
  }`);
  const took = await page.evaluate(([click, element]) => click(element), [clicking, element]);
  return { took, ...(await heard()) };
}

/** Until what has changed is on the screen. */
export const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Listens to what a page asks the server for; what it gives back ends that and tells. */
function listen(page) {
  const sizes = [];
  const server = [];
  const finished = (request) => {
    sizes.push(request.sizes().catch(() => null));
    const { requestStart, responseStart } = request.timing();
    if (responseStart > 0 && isOfADesk(request)) server.push(responseStart - requestStart);
  };
  page.on("requestfinished", finished);
  return async () => {
    page.off("requestfinished", finished);
    const all = await Promise.all(sizes);
    const wire = all.reduce(
      (sum, size) => sum + (size ? size.responseBodySize + size.responseHeadersSize : 0),
      0,
    );
    return { server, wire };
  };
}

/** The page itself and what the desk asks for; not its scripts and styles, which a browser holds. */
function isOfADesk(request) {
  const { pathname, search } = new URL(request.url());
  return /v-r=(init|uidl)/.test(search) || (request.isNavigationRequest() && /^\/desk/.test(pathname));
}
