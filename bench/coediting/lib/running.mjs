import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { settings } from "../settings.mjs";
import { Crowd } from "./crowd.mjs";
import { freePort } from "./process.mjs";
import { chance } from "./seed.mjs";

/** One server of a peer with the folder that is its own; it can be killed and started again on it. */
export class Running {
  #run = 0;
  #seed = settings.RNG;
  #folder = mkdtempSync(join(tmpdir(), "communique-bench-"));

  constructor(bench) {
    this.bench = bench;
  }

  static async start(bench) {
    const running = new Running(bench);
    await running.start();
    return running;
  }

  async start() {
    const { peer, log } = this.bench;
    this.server = await peer.startServer({ dir: this.#folder, port: await freePort(), log });
  }

  /** From here on chance is that of this section of this run, whatever came before it on the same server. */
  begin(section) {
    this.#seed = settings.RNG + this.bench.repeat * 1000 + section * 100;
  }

  get pid() {
    return this.server.pid;
  }

  /** A crowd on texts of its own, and the chance that it types by. */
  async crowd({ texts = 1, each, full, paragraphs = this.bench.paragraphs }) {
    const crowd = new Crowd(this.bench.peer, paragraphs);
    this.#run++;
    this.lastName = `t${process.pid}x${this.#run}`;
    await crowd.join({ url: this.server.url, texts, each, full, name: this.lastName });
    return { crowd, random: chance(++this.#seed) };
  }

  /** Somebody new opens the text of the last crowd. */
  newcomer() {
    return this.bench.peer.connect({
      url: this.server.url,
      doc: `${this.lastName}-0`,
      index: 0,
      person: 0,
      full: true,
      seed: false,
      paragraphs: this.bench.paragraphs,
      onRemote() {},
      onFrame() {},
      onLost() {},
    });
  }

  async kill9() {
    await this.server.kill9();
  }

  async stop() {
    await this.server.stop();
    await this.bench.peer.forget?.(this.#folder);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
