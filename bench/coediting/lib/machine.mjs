import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import pg from "pg";
import { settings } from "../settings.mjs";
import { seedParagraphs } from "./seed.mjs";

/** The facts without which numbers say nothing. */
export async function machine() {
  const packages = JSON.parse(
    readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"),
  ).packages;
  const versionOf = (name) => packages[`node_modules/${name}`].version;
  return [
    ["date", new Date().toISOString().slice(0, 10)],
    ["Communiqué", commit()],
    ["processor", `${cpus().length} × ${cpus()[0].model.trim()}`],
    ["memory", `${(totalmem() / 2 ** 30).toFixed(1)} GiB`],
    ["system", `${type()} ${release()}`],
    ["JDK", output("java", ["--version"], 1)],
    ["Node", `${process.versions.node}; Hocuspocus on ${versionOf("node")}`],
    ["PostgreSQL", `${await databaseVersion()}, fsync and synchronous_commit on`],
    ["Hocuspocus", versionOf("@hocuspocus/server")],
    ["y-websocket", `${versionOf("y-websocket")}, yjs ${versionOf("yjs")}`],
    ["Node reference", `prosemirror-transform ${versionOf("prosemirror-transform")}, ws ${versionOf("ws")}`],
    ["text", textFacts()],
    ["measured", `${settings.DURATION_S} s after ${settings.WARMUP_S} s of warming up the server`],
  ];
}

function commit() {
  const hash = output("git", ["rev-parse", "--short", "HEAD"]);
  const changed = output("git", ["status", "--porcelain", "--", "src", "frontend/src", "pom.xml"]);
  return changed ? `${hash} and changes` : hash;
}

function textFacts() {
  const paragraphs = seedParagraphs();
  const words = paragraphs.join(" ").split(/\s+/).length;
  return `${words.toLocaleString("en")} words in ${paragraphs.length} paragraphs, ${settings.SEED_FILE ? "from a file" : "invented"}`;
}

async function databaseVersion() {
  const client = new pg.Client(settings.PG_URL);
  await client.connect();
  const { rows } = await client.query("show server_version");
  await client.end();
  return rows[0].server_version;
}

function output(command, args, line = 0) {
  try {
    return execFileSync(command, args, { encoding: "utf8" }).split("\n")[line].trim();
  } catch {
    return "unknown";
  }
}
