import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import pg from "pg";
import { settings } from "../settings.mjs";
import { seedParagraphs } from "./seed.mjs";

/** The facts without which numbers say nothing; results with different ones are not to be compared. */
export async function facts() {
  const packages = JSON.parse(
    readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"),
  ).packages;
  const versionOf = (name) => packages[`node_modules/${name}`].version;
  return [
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
    ["people", `${settings.PEOPLE}, each signed in at Communiqué; the others know none`],
    ["workload", workload()],
  ];
}

/** What was measured and how, in short: results with another name are not to be mixed. */
export function nameOfThis() {
  return `${commit().replaceAll(" ", "-")}-${workload()}`;
}

/** The commit; with changes that nobody committed their hash as well. */
function commit() {
  const hash = output("git", ["rev-parse", "--short", "HEAD"]);
  const paths = [
    "--",
    "src/main",
    "frontend/src",
    "pom.xml",
    "bin/jvm.options",
    "bench/coediting",
    ":!bench/coediting/results.md",
  ];
  const changed = [
    output("git", ["diff", "HEAD", ...paths], null),
    output("git", ["ls-files", "--others", "--exclude-standard", ...paths], null),
  ].join("");
  return changed ? `${hash} and changes ${short(changed)}` : hash;
}

/** Every constant counts, but for where the servers are. */
function workload() {
  const { PORT, PG_URL, ...constants } = settings;
  return short(JSON.stringify(constants));
}

const short = (words) => createHash("sha256").update(words).digest("hex").slice(0, 6);

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
    const said = execFileSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 26 });
    return line === null ? said : said.split("\n")[line].trim();
  } catch {
    return "unknown";
  }
}
