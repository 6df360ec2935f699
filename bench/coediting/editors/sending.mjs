import { now } from "../lib/stats.mjs";

/** Batches a second in the mean, and how many may go faster than that: the rule of frontend/src/live/link.ts. */
const MOST = 20;
const AT_ONCE = 10;

/** When an editor sends: at once while nothing of it is under way, else when that has come back. */
export class Sending {
  #underWay = false;
  #timer = null;
  #allowance = AT_ONCE;
  #allowanceAt = now();

  constructor({ waits, take }) {
    this.waits = waits;
    this.take = take;
  }

  typed() {
    if (!this.#underWay && !this.#timer) this.#send();
  }

  settled() {
    this.#underWay = false;
    if (this.waits() && !this.#timer) this.#send();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#underWay = true;
  }

  #send() {
    const wait = this.#msUntilAllowed();
    if (wait > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = null;
        if (!this.#underWay) this.#send();
      }, wait);
      return;
    }
    this.take();
    this.#allowance--;
    this.#underWay = true;
  }

  #msUntilAllowed() {
    const time = now();
    this.#allowance = Math.min(AT_ONCE, this.#allowance + ((time - this.#allowanceAt) / 1000) * MOST);
    this.#allowanceAt = time;
    return this.#allowance >= 1 ? 0 : ((1 - this.#allowance) / MOST) * 1000;
  }
}
