import { randomBytes } from "node:crypto";

/** Who writes in all texts. The password is made for this run. */
export const SECRETARY = {
  name: "Secretary of the bench",
  email: "secretary@bench.example",
  password: randomBytes(12).toString("hex"),
};

/** Signs in as a browser does, over the form, and gives the cookie of the session. */
export async function signIn(address) {
  const page = await fetch(`${address}/signin`);
  const csrf = /name="_csrf"[^>]*value="([^"]+)"/.exec(await page.text())?.[1];
  if (!csrf) throw new Error("The sign-in page has no form");
  const { email, password } = SECRETARY;
  const answer = await fetch(`${address}/signin`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookieOf(page), Origin: address },
    body: new URLSearchParams({ email, password, _csrf: csrf }),
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
