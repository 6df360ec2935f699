// Editors of a Yjs document, in the form that the ProseMirror binding gives it: a fragment of paragraphs with one text each.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";
import { Socket } from "../lib/socket.mjs";

const FIELD = "default";
const SYNC = 0;
const AUTH = 2;
const SYNC_REPLY = 4;
const AUTHENTICATED = 2;
const STEP_1 = 0;
const STEP_2 = 1;

let seedUpdate;

/** `wire`: { url(base, doc), header(doc), skip(decoder), auth(doc) or null }, what differs between Yjs servers. */
export const connectOver = (wire) => async (request) => {
  const editor = new YjsEditor(wire, request);
  await editor.open();
  return editor;
};

class YjsEditor {
  #doc = new Y.Doc();
  #blocks = this.#doc.getXmlFragment(FIELD);
  #live = false;
  #text = null;
  #at = 0;
  #place = null;

  constructor(wire, request) {
    this.wire = wire;
    this.request = request;
    this.head = wire.header(request.doc);
    this.synced = new Promise((resolve) => (this.isSynced = resolve));
    this.socket = new Socket(wire.url(request.url, request.doc), (bytes) => this.#received(bytes));
    this.socket.onClose = (why) => request.onLost(why);
  }

  async open() {
    const { wire, request, socket } = this;
    await socket.ready;
    if (wire.auth) socket.send(wire.auth(request.doc));
    else this.#ask();
    await this.synced;
    if (request.full) this.#blocks.observeDeep((events, { origin }) => this.#changed(events, origin));
    this.#doc.on("update", (update, origin) => {
      if (origin !== "remote") this.#send((out) => sync.writeUpdate(out, update));
    });
    if (request.seed && this.#blocks.length === 0)
      Y.applyUpdate(this.#doc, seedOf(request.paragraphs), "seed");
  }

  insert(words) {
    this.#text ??= this.#blocks.get(this.request.index % this.#blocks.length).get(0);
    if (this.#place)
      this.#at = Y.createAbsolutePositionFromRelativePosition(this.#place, this.#doc)?.index ?? 0;
    this.#text.insert(this.#at, words);
    this.#at += words.length;
    if (this.request.full) this.#place = Y.createRelativePositionFromTypeIndex(this.#text, this.#at, -1);
  }

  text() {
    const textOf = (block) => block.toArray().map(String).join("");
    return this.#blocks.toArray().map(textOf).join("\n");
  }

  /** Yjs has no acknowledgement to wait for. */
  idle() {
    return true;
  }

  close() {
    this.socket.onClose = null;
    this.socket.close();
    this.#doc.destroy();
  }

  get bytesIn() {
    return this.socket.bytesIn;
  }

  get bytesOut() {
    return this.socket.bytesOut;
  }

  get frames() {
    return this.socket.frames;
  }

  #ask() {
    this.#send((out) => sync.writeSyncStep1(out, this.#doc));
  }

  #send(write) {
    const out = encoding.createEncoder();
    encoding.writeUint8Array(out, this.head);
    encoding.writeVarUint(out, SYNC);
    write(out);
    this.socket.send(encoding.toUint8Array(out));
  }

  #received(bytes) {
    const { full, onFrame } = this.request;
    if (this.#live && !full) return onFrame(bytes);
    // What a document keeps of it must outlive the call.
    const input = decoding.createDecoder(Uint8Array.from(bytes));
    this.wire.skip(input);
    const type = decoding.readVarUint(input);
    if (type === AUTH && this.wire.auth) return this.#welcomed(decoding.readVarUint(input));
    if (type === SYNC || type === SYNC_REPLY) this.#synchronize(input);
  }

  #welcomed(answer) {
    if (answer !== AUTHENTICATED) throw new Error("not let in");
    this.#ask();
  }

  #synchronize(input) {
    const kind = decoding.readVarUint(input);
    const payload = decoding.readVarUint8Array(input);
    if (kind === STEP_1) {
      if (this.request.full) this.#send((out) => sync.writeSyncStep2(out, this.#doc, payload));
      return;
    }
    Y.applyUpdate(this.#doc, payload, "remote");
    if (kind === STEP_2 && !this.#live) {
      this.#live = true;
      this.isSynced();
    }
  }

  #changed(events, origin) {
    if (origin !== "remote") return;
    for (const event of events) {
      for (const { insert } of event.changes.delta)
        if (typeof insert === "string") this.request.onRemote(insert);
    }
  }
}

function seedOf(paragraphs) {
  if (seedUpdate) return seedUpdate;
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.transact(() => {
    for (const paragraph of paragraphs) {
      const element = new Y.XmlElement("paragraph");
      doc.getXmlFragment(FIELD).push([element]);
      const text = new Y.XmlText();
      element.push([text]);
      text.insert(0, paragraph);
    }
  });
  return (seedUpdate = Y.encodeStateAsUpdate(doc));
}
