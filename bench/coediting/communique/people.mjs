import { randomBytes } from "node:crypto";
import { settings } from "../settings.mjs";

/** Who writes in all texts. Their password is made for this run; it is the first administrator's as well. */
export const PASSWORD = randomBytes(12).toString("hex");

export const PEOPLE = Array.from({ length: settings.PEOPLE }, (_, n) => ({
  name: `Secretary ${n + 1} of the bench`,
  email: `secretary${n + 1}@bench.example`,
}));

/** Signs in as a browser does, over the form, and gives the cookie of the session. */
export async function signIn(address, { email }) {
  const page = await fetch(`${address}/signin`);
  const csrf = /name="_csrf"[^>]*value="([^"]+)"/.exec(await page.text())?.[1];
  if (!csrf) throw new Error("The sign-in page has no form");
  const answer = await fetch(`${address}/signin`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookieOf(page), Origin: address },
    body: new URLSearchParams({ email, password: PASSWORD, _csrf: csrf }),
  });
  const where = answer.headers.get("location") ?? "";
  if (answer.status !== 302 || where.includes("error"))
    throw new Error(`Signing in failed: ${answer.status}`);
  return cookieOf(answer);
}

const cookieOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
