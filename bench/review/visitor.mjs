import { PASSWORD } from "./server.mjs";

/** Somebody at a screen of their own, signed in. */
export async function visit(browser, address, { email }, screen = { width: 1280, height: 900 }) {
  const context = await browser.newContext({ viewport: screen });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  await page.goto(`${address}/signin`);
  const form = page.locator("form").filter({ has: page.locator("#password") });
  if (!(await form.isVisible())) await page.locator("summary").last().click();
  await form.locator("input[type=email]").fill(email);
  await form.locator("#password").fill(PASSWORD);
  await form.getByRole("button").click();
  await page.waitForURL(/\/desk/);
  return { context, page, faults, close: () => context.close() };
}

/** From the navigation to all remarks painted, as the page itself sees it, and what the server took of that. */
export async function open(page, address, remarks) {
  let wire = 0;
  let server = 0;
  const finished = async (request) => {
    const sizes = await request.sizes().catch(() => null);
    wire += sizes ? sizes.responseBodySize + sizes.responseHeadersSize : 0;
    const { requestStart, responseStart } = request.timing();
    if (/\/desk/.test(request.url()) && responseStart > 0) server += responseStart - requestStart;
  };
  page.on("requestfinished", finished);
  const began = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction((n) => document.querySelectorAll("article.remark").length >= n, remarks, {
    polling: "raf",
  });
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  const took = performance.now() - began;
  page.off("requestfinished", finished);
  return { took, server, wire };
}

/** From a click to what it brings. */
export async function timed(act, seen) {
  const began = performance.now();
  await act();
  await seen();
  return performance.now() - began;
}
