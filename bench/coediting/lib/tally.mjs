import { now } from "./stats.mjs";

/** When each insert was typed, by whom, and when the others had it. */
export class Tally {
  visible = [];
  arrived = [];
  delivered = 0;
  #typedAt = [];
  #writer = [];
  #replicas = [];
  #from = Infinity;
  #to = Infinity;

  get count() {
    return this.#typedAt.length;
  }

  /** Notes that this editor types now, and gives the insert its number. */
  typed(editor) {
    this.#writer.push(editor);
    this.#replicas.push(0);
    return this.#typedAt.push(now()) - 1;
  }

  /** Notes that an editor has an insert: in its replica, or at least the frame that holds it. */
  seen(id, editor, at, inReplica) {
    const typedAt = this.#typedAt[id];
    if (typedAt === undefined || this.#writer[id] === editor) return;
    this.delivered++;
    if (inReplica) this.#replicas[id]++;
    if (id >= this.#from && id < this.#to) (inReplica ? this.visible : this.arrived).push(at - typedAt);
  }

  /** What is typed from here on counts. */
  begin() {
    this.#from = this.count;
    this.#to = Infinity;
  }

  /** What is typed from here on does not; how many did. */
  end() {
    this.#to = this.count;
    return this.#to - this.#from;
  }

  everywhere(id, readers) {
    return this.#replicas[id] >= readers[this.#writer[id]];
  }

  /** The inserts that somebody else's replica has. */
  shown() {
    return this.#replicas.flatMap((replicas, id) => (replicas > 0 ? [id] : []));
  }

  secondsBetween(one, other) {
    return Math.max(0, this.#typedAt[other] - this.#typedAt[one]) / 1000;
  }
}
