import { randomUUID } from "node:crypto";
import { below, oneOf, words } from "./dice.mjs";
import { settings } from "./settings.mjs";

/** A text to be pasted: title, an opening, then headings with paragraphs below them. */
export function text() {
  const lines = [
    "Communiqué of the bench on heavy reviews",
    "Norhaven, Norland, 4 May 2027",
    `${words(30)}.`,
  ];
  for (let n = 1; n < settings.BLOCKS; n++)
    lines.push(n % 8 === 0 ? words(3 + below(3)) : `${words(30 + below(50))}.`);
  return lines.join("\n\n");
}

/** Organizations with their delegates, put there as the owner of the database: all with the first administrator's password. */
export async function people(pool) {
  const delegates = [];
  for (let n = 0; n < settings.ORGANIZATIONS; n++) {
    const organization = randomUUID();
    await pool.query("insert into organization (id, name, short_name) values ($1, $2, $3)", [
      organization,
      `Organization ${n} of the bench`,
      `Org${n}`,
    ]);
    for (let d = 0; d < settings.DELEGATES; d++)
      delegates.push(
        await person(pool, `Delegate ${d} of Org${n}`, `d${d}.o${n}@bench.example`, organization, d === 0),
      );
  }
  const secretary = await person(pool, "Secretary of the bench", "secretary@bench.example", null, false);
  const approver = await person(pool, "Approver of the bench", "approver@bench.example", null, false);
  return { delegates, secretary, approver };
}

async function person(pool, name, email, organization, head) {
  const id = randomUUID();
  await pool.query(
    `insert into person (id, name, email, organization_id, language, zone, password_hash, administrator,
       starts_communiques, disabled)
     select $1, $2, $3, $4, language, zone, password_hash, false, $5, false from person where administrator limit 1`,
    [id, name, email, organization, organization === null],
  );
  return { id, name, email, organization, head };
}

/** Makes them participants of the communiqué, and somebody its approver. */
export async function seat(pool, communique, { delegates, approver }) {
  for (const { id, organization, head } of delegates)
    await pool.query(
      "insert into member (communique_id, person_id, role, organization_id, head) values ($1, $2, 'PARTICIPANT', $3, $4)",
      [communique, id, organization, head],
    );
  await pool.query("insert into member (communique_id, person_id, role) values ($1, $2, 'APPROVER')", [
    communique,
    approver.id,
  ]);
}

/** What was said on the circulated text: comments on words, paragraphs and the whole, replies, proposals, supports. */
export async function remarks(pool, edition, blocks, { delegates }) {
  const paragraphs = blocks.filter(({ type }) => type !== "heading");
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (let n = 0; n < settings.COMMENTS; n++) {
      const id = await comment(
        client,
        edition,
        oneOf(paragraphs),
        oneOf(delegates),
        n % 10 === 0 ? "whole" : "words",
      );
      if (n % 4 !== 0) await reply(client, edition, id, oneOf(delegates));
    }
    for (let n = 0; n < settings.PROPOSALS; n++)
      await proposal(client, edition, oneOf(paragraphs), delegates);
    await client.query("commit");
  } finally {
    client.release();
  }
}

const KINDS = ["GENERAL", "TECHNICAL", "EDITORIAL"];

async function comment(client, edition, block, by, about) {
  const id = randomUUID();
  const plain = plainOf(block);
  const from = below(Math.max(1, plain.length - 20));
  await client.query(
    `insert into comment (id, edition_id, revision, block_id, paragraph, words_from, words_to, seen_by, kind, author_id,
       organization_id, at) values ($1, $2, 0, $3, $4, $5, $6, 'ALL', $7, $8, $9, clock_timestamp())`,
    about === "whole"
      ? [id, edition, null, null, null, null, oneOf(KINDS), by.id, by.organization]
      : [
          id,
          edition,
          block.attrs.id,
          plain,
          from,
          Math.min(plain.length, from + 20),
          oneOf(KINDS),
          by.id,
          by.organization,
        ],
  );
  await says(client, id, words(10 + below(40)));
  return id;
}

const says = (client, id, said) =>
  client.query(
    `insert into comment_wording (comment_id, number, body, at, vector)
     values ($1, 0, $2, clock_timestamp(), words_vector('en', $2))`,
    [id, said],
  );

async function reply(client, edition, to, by) {
  const id = randomUUID();
  await client.query(
    `insert into comment (id, edition_id, revision, seen_by, parent_id, author_id, organization_id, at)
     values ($1, $2, 0, 'ALL', $3, $4, $5, clock_timestamp())`,
    [id, edition, to, by.id, by.organization],
  );
  await says(client, id, words(8 + below(12)));
}

async function proposal(client, edition, block, delegates) {
  const by = oneOf(delegates);
  const id = randomUUID();
  const plain = plainOf(block);
  await client.query(
    `insert into comment (id, edition_id, revision, block_id, paragraph, words_from, words_to, seen_by, kind, author_id,
       organization_id, at) values ($1, $2, 0, $3, $4, 0, $5, 'ALL', $6, $7, $8, clock_timestamp())`,
    [id, edition, block.attrs.id, plain, plain.length, oneOf(KINDS), by.id, by.organization],
  );
  await says(client, id, words(10));
  const other = plain.split(" ");
  other.splice(below(other.length), 2, ...words(4).toLowerCase().split(" "));
  const wording = { ...block, content: [{ type: "text", text: other.join(" ") }] };
  await client.query(
    "insert into proposal (comment_id, operation, base, wording) values ($1, 'REPLACE', $2, $3)",
    [
      id,
      JSON.stringify({ type: "doc", content: [block] }),
      JSON.stringify({ type: "doc", content: [wording] }),
    ],
  );
  const standing = delegates.filter(({ head, organization }) => head && organization !== by.organization);
  for (let n = below(4); n > 0; n--)
    await client.query(
      "insert into support (comment_id, organization_id, side, person_id, at) select $1, $2, $3, $4, clock_timestamp()",
      [id, standing[n].organization, oneOf(["SUPPORTS", "OPPOSES"]), standing[n].id],
    );
}

function plainOf({ content = [] }) {
  return content.map(({ text = "" }) => text).join("");
}
