import { movedBy, sizeOf, startOf } from "./positions.mjs";

/** An editor that sends real steps but knows only its cursor and the version: many of them cost the generator little. */
export class Sketch {
  #cursor;
  #version;
  #words = "";
  #sent = 0;

  constructor({ doc, version, client, index }) {
    this.client = client;
    this.#version = version;
    this.#cursor = startOf(doc, index);
  }

  insert(text) {
    this.#words += text;
  }

  isSettled() {
    return !this.#words;
  }

  /** What is to be sent now. */
  unsent() {
    if (!this.#words) return null;
    this.#sent = this.#words.length;
    const slice = { content: [{ type: "text", text: this.#words }] };
    const step = { stepType: "replace", from: this.#cursor, to: this.#cursor, slice };
    return { base: this.#version, steps: [step] };
  }

  receive(version, steps, writers) {
    const known = this.#version - version;
    if (known < 0) throw new Error("Steps are missing");
    for (let i = known; i < steps.length; i++) {
      if (writers[i] === this.client) {
        this.#cursor = steps[i].from + sizeOf(steps[i].slice);
        this.settled();
      } else this.#cursor = movedBy(steps[i], this.#cursor);
    }
    this.#version = Math.max(this.#version, version + steps.length);
  }

  /** What was sent is in the text, or never will be. */
  settled() {
    this.#words = this.#words.slice(this.#sent);
    this.#sent = 0;
  }
}
