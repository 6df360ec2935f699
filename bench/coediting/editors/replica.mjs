import { collab, getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import { EditorState } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { startOf } from "./positions.mjs";

/** An editor that holds the whole text, with the libraries that a browser uses. */
export class Replica {
  #state;
  #cursor;

  constructor({ schema, doc, version, client, index, onRemote }) {
    this.schema = schema;
    this.client = client;
    this.onRemote = onRemote;
    const plugins = [collab({ version, clientID: client })];
    this.#state = EditorState.create({ doc: schema.nodeFromJSON(doc), plugins });
    this.#cursor = startOf(doc, index);
  }

  insert(text) {
    this.#state = this.#state.apply(this.#state.tr.insertText(text, this.#cursor));
    this.#cursor += text.length;
  }

  isSettled() {
    return !sendableSteps(this.#state);
  }

  /** What is not confirmed yet. */
  unsent() {
    const sendable = sendableSteps(this.#state);
    return sendable && { base: sendable.version, steps: sendable.steps.map((step) => step.toJSON()) };
  }

  /** Takes confirmed steps on from a version; `writers` says for each step whose it is. */
  receive(version, steps, writers) {
    const known = getVersion(this.#state) - version;
    if (known < 0) throw new Error("Steps are missing");
    for (let from = known; from < steps.length;) {
      // Runs of one kind: in a mixed row the library would not find this editor's own behind others'.
      const own = writers[from] === this.client;
      let to = from + 1;
      while (to < steps.length && (writers[to] === this.client) === own) to++;
      this.#apply(steps.slice(from, to), writers.slice(from, to), own);
      from = to;
    }
  }

  #apply(json, writers, own) {
    const steps = json.map((step) => Step.fromJSON(this.schema, step));
    const change = receiveTransaction(this.#state, steps, writers);
    if (!own) this.#cursor = change.mapping.map(this.#cursor);
    this.#state = this.#state.apply(change);
    if (own) return;
    for (const step of steps) {
      for (const node of step.slice?.content.content ?? []) if (node.text) this.onRemote(node.text);
    }
  }

  text() {
    const blocks = [];
    this.#state.doc.forEach((block) => blocks.push(block.textContent));
    return blocks.join("\n");
  }
}
