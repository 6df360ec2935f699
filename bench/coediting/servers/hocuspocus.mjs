// As its documentation sets it up: the Database extension, the whole state of a document in one row, default debounce.
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.PG_URL, max: 4 });
await pool.query(
  "create table if not exists hocuspocus_document (name text primary key, data bytea not null)",
);

async function fetch({ documentName }) {
  const { rows } = await pool.query("select data from hocuspocus_document where name = $1", [documentName]);
  return rows[0]?.data ?? null;
}

async function store({ documentName, state }) {
  await pool.query(
    "insert into hocuspocus_document values ($1, $2) on conflict (name) do update set data = excluded.data",
    [documentName, state],
  );
}

const server = new Server({
  port: Number(process.env.PORT),
  address: "127.0.0.1",
  quiet: true,
  extensions: [new Database({ fetch, store })],
});
await server.listen();
