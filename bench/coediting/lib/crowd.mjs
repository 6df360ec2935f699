import { createHash } from "node:crypto";
import { settings } from "../settings.mjs";
import { now, sleep } from "./stats.mjs";
import { Tally } from "./tally.mjs";
import { eachTokenOfBytes, eachTokenOfText, tokenOf } from "./tokens.mjs";

/** Editors open their connections so many at a time. */
const AT_ONCE = 10;

/** All editors of one run: on one text, or on many. */
export class Crowd {
  tally = new Tally();
  editors = [];
  joins = [];
  lag = [];
  cutOff = [];

  constructor(peer, paragraphs) {
    this.peer = peer;
    this.paragraphs = paragraphs;
  }

  /** Lets `each` editors into each of the texts; `full` of all hold a whole replica. */
  async join({ url, texts, each, full, name }) {
    let fullLeft = full;
    await this.peer.letIn?.({ url, people: texts * each });
    for (let text = 0; text < texts; text++) {
      const open = async (place) => {
        const whole = fullLeft-- > 0;
        const index = text * each + place;
        this.editors[index] = await this.#editor({ url, name: `${name}-${text}`, place, index, whole, text });
      };
      await open(0);
      // The first one writes the seed; the others should find it.
      if (texts === 1) await sleep(300);
      for (let place = 1; place < each; place += AT_ONCE) {
        const count = Math.min(AT_ONCE, each - place);
        await Promise.all(Array.from({ length: count }, (_, i) => open(place + i)));
      }
    }
    this.#countReaders();
  }

  async #editor({ url, name, place, index, whole, text }) {
    const { tally } = this;
    const began = now();
    const editor = await this.peer.connect({
      url,
      doc: name,
      index: place,
      person: index,
      full: whole,
      seed: place === 0,
      paragraphs: this.paragraphs,
      onLost: (why) => this.cutOff.push(why),
      onRemote: (inserted) => {
        const at = now();
        eachTokenOfText(inserted, (id) => tally.seen(id, index, at, true));
      },
      onFrame: (bytes) => {
        const at = now();
        eachTokenOfBytes(bytes, (id) => tally.seen(id, index, at, false));
      },
    });
    this.joins.push(now() - began);
    return Object.assign(editor, { whole, textOf: text });
  }

  /** In how many whole replicas the inserts of each editor must show. */
  #countReaders() {
    const whole = new Map();
    for (const { whole: is, textOf } of this.editors) if (is) whole.set(textOf, (whole.get(textOf) ?? 0) + 1);
    this.readers = this.editors.map((one) => (whole.get(one.textOf) ?? 0) - (one.whole ? 1 : 0));
  }

  /** Types for some seconds, all editors together at this rate, at Poisson times. */
  async type(rate, seconds, random) {
    const end = now() + seconds * 1000;
    const pause = () => (-Math.log(1 - random()) / rate) * 1000;
    let next = now() + pause();
    while (next < end) {
      const time = now();
      // A generator that is this late has lost its schedule.
      if (time >= end + 3000) break;
      while (next <= time && next < end) {
        this.lag.push(time - next);
        const who = Math.floor(random() * this.editors.length);
        this.editors[who].insert(tokenOf(this.tally.typed(who)));
        next += pause();
      }
      await sleep(Math.max(1, Math.min(20, next - now())));
    }
    while (now() < end) await sleep(Math.min(20, Math.max(1, end - now())));
  }

  /** Waits until every insert is in every whole replica, and says whether that was reached. */
  async drain() {
    const until = now() + settings.DRAIN_S * 1000;
    let first = 0;
    while (now() < until) {
      while (first < this.tally.count && this.tally.everywhere(first, this.readers)) first++;
      if (first === this.tally.count && this.editors.every((one) => one.idle())) return true;
      await sleep(5);
    }
    return false;
  }

  converged() {
    const texts = new Map();
    for (const one of this.editors) {
      if (!one.whole) continue;
      if (!texts.has(one.textOf)) texts.set(one.textOf, new Set());
      texts.get(one.textOf).add(createHash("sha256").update(one.text()).digest("hex"));
    }
    return [...texts.values()].every((different) => different.size === 1);
  }

  traffic() {
    const sum = { in: 0, out: 0, frames: 0 };
    for (const one of this.editors) {
      sum.in += one.bytesIn;
      sum.out += one.bytesOut;
      sum.frames += one.frames;
    }
    return sum;
  }

  close() {
    for (const one of this.editors) one?.close();
  }
}
