// A WebSocket client (RFC 6455, no extensions) kept small on purpose: the load generator shares the machine with the
// server, so it must cost little. Frames are masked with a zero key.
import { randomBytes } from "node:crypto";
import { connect } from "node:net";

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** All sockets read into it; so a frame is only valid during the call that gets it. */
const shared = Buffer.allocUnsafe(256 * 1024);

export class Socket {
  frames = 0;
  onClose = null;
  #open = false;
  #closed = false;
  #rest = null;
  #parts = [];
  #code = 0;

  constructor(url, onFrame, headers = {}) {
    const { hostname, host, port, pathname, search } = new URL(url);
    this.onFrame = onFrame;
    this.ready = new Promise((resolve, reject) => {
      this.opened = resolve;
      this.failed = reject;
    });
    this.ready.catch(() => {});
    this.socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: { buffer: shared, callback: (n, bytes) => this.#read(bytes.subarray(0, n)) },
    });
    this.socket.on("connect", () => this.socket.write(handshake(host, pathname + search, headers)));
    this.socket.on("error", (error) => this.failed(error));
    this.socket.on("close", () => {
      this.#closed = true;
      this.failed(new Error("closed"));
      this.onClose?.(this.#code ? `closed with ${this.#code}` : "closed without a code");
    });
  }

  get bytesIn() {
    return this.socket.bytesRead;
  }

  get bytesOut() {
    return this.socket.bytesWritten;
  }

  send(data) {
    if (typeof data === "string") this.#write(TEXT, Buffer.from(data));
    else this.#write(BINARY, data);
  }

  close() {
    if (!this.#closed) this.socket.destroy();
  }

  #read(chunk) {
    if (this.#rest) {
      chunk = Buffer.concat([this.#rest, chunk]);
      this.#rest = null;
    }
    let at = this.#open ? 0 : this.#welcome(chunk);
    while (at >= 0 && at < chunk.length) {
      const frame = frameAt(chunk, at);
      if (!frame) break;
      at = frame.end;
      this.#take(frame);
    }
    // The buffer is shared: what is not whole yet must be kept apart.
    if (at < chunk.length) this.#rest = Buffer.from(chunk.subarray(Math.max(at, 0)));
    return true;
  }

  /** Where the frames begin, or -1 while the answer to the handshake is not whole. */
  #welcome(chunk) {
    const end = chunk.indexOf("\r\n\r\n");
    if (end < 0) return -1;
    const answer = chunk.subarray(0, end).toString();
    if (!answer.startsWith("HTTP/1.1 101")) {
      this.failed(new Error(answer.split("\r\n")[0]));
      this.socket.destroy();
      return chunk.length;
    }
    this.#open = true;
    this.opened();
    return end + 4;
  }

  #take({ kind, last, bytes }) {
    if (kind === PING) this.#write(PONG, bytes);
    else if (kind === CLOSE) {
      if (bytes.length >= 2) this.#code = bytes.readUInt16BE(0);
      this.socket.end();
    } else if (kind <= BINARY && last && kind !== 0) this.#deliver(bytes);
    else if (kind <= BINARY) {
      this.#parts.push(Buffer.from(bytes));
      if (last) this.#deliver(Buffer.concat(this.#parts.splice(0)));
    }
  }

  #deliver(bytes) {
    this.frames++;
    this.onFrame(bytes);
  }

  #write(kind, bytes) {
    const n = bytes.length;
    const head = n < 126 ? 6 : n < 65536 ? 8 : 14;
    const frame = Buffer.alloc(head + n);
    frame[0] = 128 | kind;
    if (n < 126) frame[1] = 128 | n;
    else if (n < 65536) {
      frame[1] = 254;
      frame.writeUInt16BE(n, 2);
    } else {
      frame[1] = 255;
      frame.writeBigUInt64BE(BigInt(n), 2);
    }
    frame.set(bytes, head);
    this.socket.write(frame);
  }
}

function handshake(host, path, headers) {
  const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return (
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\nSec-WebSocket-Version: 13\r\n` +
    `${more.join("")}\r\n`
  );
}

/** The frame that begins here, or null when it is not whole. */
function frameAt(chunk, at) {
  if (chunk.length - at < 2) return null;
  let length = chunk[at + 1] & 127;
  let head = 2;
  if (length === 126) {
    if (chunk.length - at < 4) return null;
    length = chunk.readUInt16BE(at + 2);
    head = 4;
  } else if (length === 127) {
    if (chunk.length - at < 10) return null;
    length = Number(chunk.readBigUInt64BE(at + 2));
    head = 10;
  }
  const end = at + head + length;
  if (end > chunk.length) return null;
  return { kind: chunk[at] & 15, last: chunk[at] >= 128, bytes: chunk.subarray(at + head, end), end };
}
