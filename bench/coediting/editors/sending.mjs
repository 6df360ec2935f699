import { now } from "../lib/stats.mjs";

/** Messages a second in the mean that an editor keeps below; a server may cut off who sends more. */
const MOST = 50;
const BURST = 10;

/**
 * When an editor sends: at once while nothing of it is under way. What was typed meanwhile goes when that came back, but not
 * sooner than `every` ms after it was sent.
 */
export class Sending {
  #underWay = false;
  #sentAt = -Infinity;
  #timer = null;
  #allowance = BURST;
  #allowanceAt = now();

  constructor({ every, waits, take }) {
    this.every = every;
    this.waits = waits;
    this.take = take;
  }

  typed() {
    if (!this.#underWay && !this.#timer) this.#send();
  }

  settled() {
    this.#underWay = false;
    if (!this.waits()) return;
    const wait = this.#sentAt + this.every - now();
    if (wait <= 0) this.#send();
    else this.#later(wait);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#underWay = true;
  }

  #later(ms) {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (!this.#underWay) this.#send();
    }, ms);
  }

  #send() {
    const wait = this.#msUntilAllowed();
    if (wait > 0) return this.#later(wait);
    this.take();
    this.#allowance--;
    this.#underWay = true;
    this.#sentAt = now();
  }

  #msUntilAllowed() {
    const time = now();
    this.#allowance = Math.min(BURST, this.#allowance + ((time - this.#allowanceAt) / 1000) * MOST);
    this.#allowanceAt = time;
    return this.#allowance >= 1 ? 0 : ((1 - this.#allowance) / MOST) * 1000;
  }
}
