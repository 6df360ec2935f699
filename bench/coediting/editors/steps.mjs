import { Socket } from "../lib/socket.mjs";
import { parseOnce } from "./sameFrames.mjs";
import { Replica } from "./replica.mjs";
import { Sending } from "./sending.mjs";
import { Sketch } from "./sketch.mjs";

/**
 * An editor of a text whose server orders ProseMirror steps. `wire` is what differs between such servers:
 * { schema, greet(send), write({client, base, steps}), read(message, show) }, where `show` takes what a message means.
 */
export class StepsEditor {
  #text = null;
  #refused = null;

  constructor(wire, { url, headers, client, request }) {
    this.wire = wire;
    this.client = client;
    this.request = request;
    this.whenOpen = new Promise((resolve, reject) => {
      this.isOpen = resolve;
      this.#refused = reject;
    });
    // Nobody waits any more when an open one is closed.
    this.whenOpen.catch(() => {});
    const waits = () => !this.#text.isSettled();
    this.sending = new Sending({ waits, take: () => this.#send() });
    this.socket = new Socket(url, (bytes) => this.#received(bytes), headers);
    this.socket.onClose = (why) => {
      this.#refused(new Error(why));
      request.onLost(why);
    };
  }

  async open() {
    await this.socket.ready;
    this.wire.greet?.((message) => this.socket.send(JSON.stringify(message)), this.client);
    await this.whenOpen;
    return this;
  }

  insert(words) {
    this.#text.insert(words);
    this.sending.typed();
  }

  text() {
    return this.#text.text();
  }

  idle() {
    return this.#text.isSettled();
  }

  close() {
    this.sending.stop();
    this.socket.onClose = null;
    this.socket.close();
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

  /** The whole text; steps follow from there. */
  opened(doc, version) {
    const { index, full, onRemote } = this.request;
    const Kind = full ? Replica : Sketch;
    this.#text = new Kind({ schema: this.wire.schema, doc, version, client: this.client, index, onRemote });
    this.isOpen();
  }

  /** Confirmed steps on from a version; `writers` says for each whose it is. */
  confirmed(version, steps, writers) {
    this.#text.receive(version, steps, writers);
    if (writers.includes(this.client)) this.sending.settled();
  }

  /** What was under way has come to its end without a step. */
  settled() {
    this.#text.settled?.();
    this.sending.settled();
  }

  refused(code) {
    this.request.onLost(`refused: ${code}`);
    this.close();
  }

  #send() {
    this.socket.send(JSON.stringify(this.wire.write(this.client, this.#text.unsent())));
  }

  #received(bytes) {
    if (this.#text && !this.request.full) this.request.onFrame(bytes);
    const message = this.request.full ? JSON.parse(bytes.toString()) : parseOnce(bytes);
    this.wire.read(message, this);
  }
}
