import type { Node } from "prosemirror-model";
import type { StepMap } from "prosemirror-transform";

/** What others did together: the steps of one batch. */
export interface Stretch {
  maps: StepMap[];
  /** The text after it; null when it is too long ago. */
  doc: Node | null;
}

/** How many texts of the past are kept; editors are seldom further behind. */
const TEXTS = 48;

/** What was done to a text lately, batch by batch, so that what comes late can be carried over it. */
export class Past {
  private readonly most: number;
  private stretches: Stretch[] = [];
  private versions = 0;

  /** @param most how many versions it must reach back */
  constructor(most: number) {
    this.most = most;
  }

  /** How many versions it reaches back. */
  get length(): number {
    return this.versions;
  }

  add(maps: StepMap[], doc: Node): void {
    if (maps.length === 0) return;
    this.stretches.push({ maps, doc });
    this.versions += maps.length;
    const old = this.stretches.at(-1 - TEXTS);
    if (old) old.doc = null;
    while (this.versions - this.stretches[0].maps.length >= this.most) {
      this.versions -= this.stretches.shift()!.maps.length;
    }
  }

  /**
   * The last versions, batch by batch as the editors got them; what is too long ago in one.
   *
   * @param most how many stretches it may be
   */
  last(versions: number, most: number): Stretch[] {
    const found: Stretch[] = [];
    for (let i = this.stretches.length - 1, left = versions; left > 0; i--) {
      const { maps, doc } = this.stretches[i];
      const some = maps.length > left ? maps.slice(-left) : maps;
      left -= some.length;
      if (doc && found.length < most) found.unshift({ maps: some, doc });
      else found[0] = { maps: some.concat(found[0].maps), doc: found[0].doc };
    }
    return found;
  }
}
