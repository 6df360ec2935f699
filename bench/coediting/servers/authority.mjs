// A short authority for ProseMirror steps: a batch on an old version is rebased here, and batches are committed to
// PostgreSQL before anybody sees them, as many at once as came while the commit before was under way.
import pg from "pg";
import { schema } from "prosemirror-schema-basic";
import { Mapping, Step } from "prosemirror-transform";
import { WebSocketServer } from "ws";

const pool = new pg.Pool({ connectionString: process.env.PG_URL, max: 2 });
await pool.query(
  "create table if not exists reference_step (doc text, version int, client text, step text, primary key (doc, version))",
);
const INSERT = "insert into reference_step select $1, * from unnest($2::int[], $3::text[], $4::text[])";
const SELECT = "select client, step from reference_step where doc = $1 order by version";

class Text {
  first = null;
  doc = null;
  steps = [];
  maps = [];
  json = [];
  clients = [];
  sockets = new Set();
  shown = 0;
  flushing = false;

  constructor(name) {
    this.name = name;
  }

  /** The row of version 0 is the text's beginning. */
  async load() {
    for (const { client, step } of (await pool.query(SELECT, [this.name])).rows) {
      if (this.first) this.apply(Step.fromJSON(schema, JSON.parse(step)), client);
      else this.begin(JSON.parse(step));
    }
    this.shown = this.steps.length;
    return this;
  }

  async seed(json) {
    if (this.first) return;
    this.begin(json);
    await pool.query(INSERT, [this.name, [0], [""], [JSON.stringify(json)]]);
    for (const socket of this.sockets) this.welcome(socket);
  }

  begin(json) {
    this.first = json;
    this.doc = schema.nodeFromJSON(json);
  }

  take({ version, client, steps }) {
    for (const step of this.rebased(version, steps)) this.apply(step, client);
    this.flush();
  }

  /** What lies between was not the sender's own: it has one batch under way at a time. */
  rebased(version, json) {
    const between = this.maps.slice(version);
    const undo = [];
    const redo = [];
    const steps = [];
    for (const step of json.map((one) => Step.fromJSON(schema, one))) {
      const mapped = step.map(new Mapping([...undo, ...between, ...redo]));
      undo.unshift(step.getMap().invert());
      if (!mapped) continue;
      redo.push(mapped.getMap());
      steps.push(mapped);
    }
    return steps;
  }

  apply(step, client) {
    const { doc } = step.apply(this.doc);
    if (!doc) return;
    this.doc = doc;
    this.steps.push(step);
    this.maps.push(step.getMap());
    this.json.push(JSON.stringify(step.toJSON()));
    this.clients.push(client);
  }

  async flush() {
    if (this.flushing) return;
    this.flushing = true;
    while (this.shown < this.steps.length) {
      const from = this.shown;
      const to = this.steps.length;
      const json = this.json.slice(from, to);
      const clients = this.clients.slice(from, to);
      const versions = json.map((_, i) => from + i + 1);
      await pool.query(INSERT, [this.name, versions, clients, json]);
      this.shown = to;
      const steps = json.join(",");
      const message = `{"t":"steps","version":${from},"steps":[${steps}],"clients":${JSON.stringify(clients)}}`;
      for (const socket of this.sockets) socket.send(message);
    }
    this.flushing = false;
  }

  welcome(socket) {
    if (!this.first) return;
    let doc = schema.nodeFromJSON(this.first);
    if (this.shown === this.steps.length) doc = this.doc;
    else for (const step of this.steps.slice(0, this.shown)) doc = step.apply(doc).doc;
    socket.send(JSON.stringify({ t: "text", version: this.shown, doc }));
  }
}

const texts = new Map();

function textOf(name) {
  if (!texts.has(name)) texts.set(name, new Text(name).load());
  return texts.get(name);
}

const server = new WebSocketServer({
  host: "127.0.0.1",
  port: Number(process.env.PORT),
  perMessageDeflate: false,
});
server.on("connection", async (socket, { url }) => {
  const opening = textOf(decodeURIComponent(url.slice(1)));
  socket.on("message", async (bytes) => {
    const message = JSON.parse(bytes);
    const text = await opening;
    if (message.t === "seed") await text.seed(message.doc);
    if (message.t === "steps") text.take(message);
  });
  const text = await opening;
  text.sockets.add(socket);
  socket.on("close", () => text.sockets.delete(socket));
  text.welcome(socket);
});
