// The reference: the same idea as our server in the language of its rivals, without people, rights and checks. It is no
// product; it shows what durable-before-visible itself costs.
import { fileURLToPath } from "node:url";
import { schema } from "prosemirror-schema-basic";
import { StepsEditor } from "../editors/steps.mjs";
import { startProcess } from "../lib/process.mjs";
import { settings } from "../settings.mjs";

const SERVER = fileURLToPath(new URL("../servers/authority.mjs", import.meta.url));

export const usesDatabase = true;

export async function startServer({ port, log }) {
  const env = { PORT: String(port), PG_URL: settings.PG_URL, NODE_ENV: "production" };
  const server = await startProcess({ command: process.execPath, args: [SERVER], env, port, log });
  return { ...server, url: `ws://127.0.0.1:${port}` };
}

export async function connect(request) {
  const { url, doc, index, seed, paragraphs } = request;
  const wire = {
    schema,
    greet: (send) => seed && send({ t: "seed", doc: seedOf(paragraphs) }),
    write: (client, { base, steps }) => ({ t: "steps", client, version: base, steps }),
    read(message, editor) {
      if (message.t === "text") editor.opened(message.doc, message.version);
      if (message.t === "steps") editor.confirmed(message.version, message.steps, message.clients);
    },
  };
  return new StepsEditor(wire, { url: `${url}/${doc}`, headers: {}, client: `c${index}`, request }).open();
}

function seedOf(paragraphs) {
  const block = (words) => schema.node("paragraph", null, schema.text(words));
  return schema.node("doc", null, paragraphs.map(block)).toJSON();
}
