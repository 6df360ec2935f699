import { randomUUID } from "node:crypto";
import { createDatabase, dropDatabase, databaseOf } from "../communique/database.mjs";
import { opening } from "../communique/opening.mjs";
import { schema } from "../communique/schema.mjs";
import { PASSWORD, PEOPLE } from "../communique/people.mjs";
import { World } from "../communique/world.mjs";
import { StepsEditor } from "../editors/steps.mjs";
import { startProcess } from "../lib/process.mjs";
import { settings } from "../settings.mjs";

export const usesDatabase = true;

/** As `bin/start` starts it, without the demo. */
const ARGS = ["@bin/jvm.options"];

const worlds = new Map();
const serving = new Map();

export async function startServer({ dir, port, log }) {
  const database = databaseOf(dir);
  await createDatabase(database);
  const address = `http://127.0.0.1:${port}`;
  const server = await startProcess({
    command: "java",
    args: [...ARGS, ...(process.env.JAVA_OPTS ?? "").split(" ").filter(Boolean), "-jar", process.env.JAR],
    env: environment(database, address, port),
    port,
    log,
    ready: () => isReady(address),
  });
  const world = worlds.get(database) ?? new World(database);
  worlds.set(database, world);
  await world.settle(PEOPLE);
  world.served(address);
  // The first one at once: who opens a text after a crash does not wait for that.
  await world.headersOf(0);
  const url = `ws://127.0.0.1:${port}`;
  serving.set(url, world);
  return { ...server, url };
}

/** Signs in so many people, before they sit down at a text. */
export async function letIn({ url, people }) {
  for (let person = 0; person < Math.min(people, PEOPLE.length); person++)
    await serving.get(url).headersOf(person);
}

export async function connect(request) {
  const { url, doc, person, seed, paragraphs } = request;
  const world = serving.get(url);
  if (seed) await world.addText(doc, paragraphs);
  const address = `${url}/coediting/${world.textOf(doc)}`;
  const client = nameOf("e");
  const headers = await world.headersOf(person);
  return new StepsEditor(wire, { url: address, headers, client, request }).open();
}

export function addLongText({ url, doc, paragraphs, steps, tail }) {
  return serving.get(url).addLongText(doc, paragraphs, { steps, tail });
}

/** Opens a text that nobody has open, up to this version, and says how long that took. */
export async function openLongText({ url, doc, last }) {
  const world = serving.get(url);
  const address = `${url}/coediting/${world.textOf(doc)}`;
  return opening({ url: address, headers: await world.headersOf(0), client: nameOf("e"), last });
}

/** Ends what outlives a server: the database of this folder. */
export async function forget(dir) {
  const database = databaseOf(dir);
  await worlds.get(database)?.end();
  worlds.delete(database);
  await dropDatabase(database);
}

const nameOf = (letter) => letter + randomUUID().replaceAll("-", "").slice(0, 15);

const wire = {
  schema,
  greet: (send, client) => send({ t: "join", client }),
  write: (client, { base, steps }) => ({ t: "steps", batch: nameOf("p"), base, steps }),
  read(message, editor) {
    if (message.t === "steps") editor.confirmed(message.version, message.steps, writersOf(message.runs));
    else if (message.t === "text") editor.opened(message.doc, message.version);
    else if (message.t === "ack") editor.settled();
    else if (message.t === "nack") editor.refused(message.code);
  },
};

const writersOf = (runs) => runs.flatMap(([client, , count]) => Array(count).fill(client));

function environment(database, address, port) {
  const { hostname, port: databasePort, username } = new URL(settings.PG_URL);
  return {
    PORT: String(port),
    SPRING_PROFILES_ACTIVE: "",
    SPRING_DATASOURCE_URL: `jdbc:postgresql://${hostname}:${databasePort}/${database}`,
    SPRING_DATASOURCE_USERNAME: username,
    SPRING_DATASOURCE_PASSWORD: "trusted",
    COMMUNIQUE_FIRST_ADMINISTRATOR_EMAIL: "administrator@bench.example",
    COMMUNIQUE_FIRST_ADMINISTRATOR_PASSWORD: PASSWORD,
    COMMUNIQUE_BASE_ADDRESS: address,
    SERVER_ADDRESS: "127.0.0.1",
  };
}

async function isReady(address) {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}
