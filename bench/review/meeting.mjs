import { people, remarks, seat, text } from "./world.mjs";
import { visit } from "./visitor.mjs";

/**
 * A communiqué that is under review: begun and circulated by its secretary on the desks; organizations, people and what they
 * said are put into the database.
 */
export async function underReview(browser, { address, pool }) {
  const world = await people(pool);
  const secretary = await visit(browser, address, world.secretary);
  const desk = secretary.page;
  const began = await begin(desk, address, pool);
  await seat(pool, began.communique, world);
  await desk.reload();
  await desk.getByRole("button", { name: "Circulate", exact: true }).click();
  await desk.getByRole("button", { name: /Circulate Rev.0 to/ }).click({ timeout: 60000 });
  await desk.getByText("Review, round 1").first().waitFor({ timeout: 60000 });
  const { rows } = await pool.query("select text from revision where edition_id = $1", [began.edition]);
  await remarks(pool, began.edition, JSON.parse(rows[0].text).body.content, world);
  return { ...world, secretary, room: began.room };
}

/** Another communiqué, still in drafting, in which somebody writes. */
export const inDrafting = ({ page }, { address, pool }) => begin(page, address, pool);

async function begin(desk, address, pool) {
  await desk.goto(`${address}/desk/start`);
  await desk.locator("vaadin-radio-button").filter({ hasText: "A text you bring" }).click();
  await desk.getByLabel(/^Or paste the text here/).fill(text());
  await desk.getByRole("button", { name: "Read the text" }).click();
  await desk.getByText("What was recognized").waitFor();
  await desk.getByLabel(/^Series/).fill("Bench");
  await desk.getByRole("button", { name: "Start the communiqué" }).click();
  await desk.locator(".room-heading h1").waitFor();
  const { rows } = await pool.query(
    "select id as edition, communique_id as communique, text_id as text from edition order by stage_since desc limit 1",
  );
  return { ...rows[0], room: desk.url() };
}
