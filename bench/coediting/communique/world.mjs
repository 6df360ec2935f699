import { randomUUID } from "node:crypto";
import { connectionsTo } from "./database.mjs";
import { addLife } from "./life.mjs";
import { PEOPLE, signIn } from "./people.mjs";

const SCHEMA_VERSION = 1;

/** The people and texts of one database, put there as its owner: the desks would take a minute for 200 texts. */
export class World {
  #texts = new Map();
  #people = [];
  #address = null;
  #sessions = [];

  constructor(database) {
    this.pool = connectionsTo(database);
    // The server may be ended with its database at any time.
    this.pool.on("error", () => {});
  }

  /** The first administrator's password is also that of these people, so its hash can be copied. */
  async settle(people) {
    const { rows } = await this.pool.query(
      `insert into person (id, name, email, language, zone, password_hash, administrator, starts_communiques, disabled)
       select gen_random_uuid(), one.name, one.email, language, zone, password_hash, false, true, false
       from person, unnest($1::text[], $2::text[]) one (name, email) where administrator
       on conflict (lower(email)) do update set name = excluded.name returning id`,
      [people.map(({ name }) => name), people.map(({ email }) => email)],
    );
    this.#people = rows.map(({ id }) => id);
  }

  /** Sessions end with their server, so everybody signs in anew. */
  served(address) {
    this.#address = address;
    this.#sessions = [];
  }

  /** What a request of one of the people carries; they sign in once, when it is asked for first. */
  headersOf(person) {
    const place = person % PEOPLE.length;
    const address = this.#address;
    this.#sessions[place] ??= signIn(address, PEOPLE[place]).then((Cookie) => ({ Cookie, Origin: address }));
    return this.#sessions[place];
  }

  textOf(name) {
    return this.#texts.get(name);
  }

  /** A communiqué in drafting, with all these people in its secretariat. */
  async addText(name, paragraphs) {
    const [meeting, communique, text] = [randomUUID(), randomUUID(), randomUUID()];
    const client = await this.pool.connect();
    try {
      await client.query("begin");
      await client.query(
        `insert into meeting (id, series, starts_on, ends_on, city, country, zone)
         values ($1, $2, current_date, current_date, 'Norhaven', 'Norland', 'Etc/UTC')`,
        [meeting, name],
      );
      await client.query(
        `insert into communique (id, meeting_id, slug, title, meeting_line, language, started_at)
         values ($1, $2, $3, $3, '', 'en', now())`,
        [communique, meeting, name],
      );
      await client.query(
        "insert into member (communique_id, person_id, role) select $1, id, 'SECRETARIAT' from unnest($2::uuid[]) id",
        [communique, this.#people],
      );
      await client.query(
        `insert into edition (id, communique_id, number, text_id, stage, stage_since)
         values ($1, $2, 1, $3, 'DRAFTING', now())`,
        [randomUUID(), communique, text],
      );
      await client.query(
        `insert into text_snapshot (text_id, version, schema_version, doc, actor_id, at)
         values ($1, 1, $2, $3, $4, now())`,
        [text, SCHEMA_VERSION, docOf(paragraphs), this.#people[0]],
      );
      await client.query("commit");
    } finally {
      client.release();
    }
    this.#texts.set(name, text);
  }

  /** A text in the state of these paragraphs with many steps behind it; answers with its version. */
  async addLongText(name, paragraphs, { steps, tail }) {
    await this.addText(name, paragraphs);
    const doc = JSON.parse(docOf(paragraphs));
    return addLife(this.pool, { text: this.textOf(name), person: this.#people[0], doc, steps, tail });
  }

  async end() {
    await this.pool.end();
  }
}

function docOf(paragraphs) {
  const content = paragraphs.map((words, i) => ({
    type: "paragraph",
    attrs: { id: "b" + i.toString(36).padStart(10, "0") },
    content: [{ type: "text", text: words }],
  }));
  return JSON.stringify({ type: "doc", content });
}
