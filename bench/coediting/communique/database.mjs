import { basename } from "node:path";
import pg from "pg";
import { settings } from "../settings.mjs";

/** Each folder of a server has a database of its own. */
export const databaseOf = (dir) => basename(dir).toLowerCase().replaceAll("-", "_");

export async function createDatabase(name) {
  const { rowCount } = await asOwner("select from pg_database where datname = $1", [name]);
  if (rowCount === 0) await asOwner(`create database "${name}"`);
}

export async function dropDatabase(name) {
  await asOwner(`drop database if exists "${name}" with (force)`);
}

export function connectionsTo(name) {
  const url = new URL(settings.PG_URL);
  url.pathname = `/${name}`;
  return new pg.Pool({ connectionString: url.href, max: 4 });
}

async function asOwner(sql, values) {
  const client = new pg.Client(settings.PG_URL);
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}
