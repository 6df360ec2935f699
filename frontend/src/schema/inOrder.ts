import { MapResult, type Mappable, type StepMap } from "prosemirror-transform";

/** What the library's own mapping uses and does not show. */
type Shown = MapResult & { delInfo: number; recover: number | null };
type Recovering = StepMap & { recover(value: number): number };
type Result = new (pos: number, delInfo: number, recover: null) => MapResult;

/** Looking ahead is worth its while for so many steps. */
const MANY = 16;

/**
 * Maps places as a rebase needs it: over one's own steps taken back, others' steps, and one's own done again. Where others
 * deleted everything around, a place and one's own words beside it fall on one point; they stay in the order in which they
 * stood. The library's own mapping takes whatever comes: of "type a word, delete it with its neighbour, take that back" it
 * loses the deletion, and the word is there twice.
 *
 * A place that lies before or behind all of one's own steps is mapped over them at once, so that thousands of words replaced
 * by one press are carried in a moment.
 */
export class InOrder {
  private readonly maps: StepMap[];
  private readonly own: number;
  private readonly theirEnd: number;
  private readonly many: boolean;
  /** For a map that takes an own step back, which one does it again, if any. */
  private readonly again: (number | undefined)[] = [];
  /** Those that bring words again. */
  private readonly bringing = new Set<number>();
  /** Over the own steps taken back from one on: before this place, and behind that one, none of them changes anything. */
  private readonly before: number[] = [];
  private readonly behind: number[] = [];
  /** By how much the own steps before one, taken back, move what is behind them. */
  private readonly moved: number[] = [];
  /** The same over those that are done again. */
  private againBefore = Infinity;
  private againBehind = -Infinity;
  private againMoves = 0;

  /**
   * @param back takes one's own steps back, the last first
   * @param theirs others' steps
   */
  constructor(back: readonly StepMap[], theirs: readonly StepMap[]) {
    this.maps = [...back, ...theirs];
    this.own = back.length;
    this.theirEnd = this.maps.length;
    this.many = back.length >= MANY;
    if (!this.many) return;
    this.moved.push(0);
    for (const map of back) this.moved.push(this.moved.at(-1)! + moves(map));
    for (let i = 0; i <= back.length; i++) {
      this.before.push(Infinity);
      this.behind.push(-Infinity);
    }
    for (let i = back.length - 1; i >= 0; i--) {
      const [start, end] = reach(back[i]);
      this.before[i] = Math.min(this.before[i + 1], start);
      this.behind[i] = Math.max(this.behind[i + 1], end - this.moved[i]);
    }
  }

  /** Of a step that was taken back by one of the maps, another map is the same step done again. */
  isAgain(back: number, later: number): void {
    this.again[back] = later;
    this.maps[back].forEach((start, end) => {
      if (start < end) this.bringing.add(later);
    });
  }

  /** A step that was taken back by one of the maps is done again, behind all that are here. */
  doAgain(back: number, map: StepMap): void {
    this.isAgain(back, this.maps.length);
    if (this.many) this.reaches(map);
    this.maps.push(map);
  }

  private reaches(map: StepMap): void {
    const [start, end] = reach(map);
    this.againBefore = Math.min(this.againBefore, start);
    this.againBehind = Math.max(this.againBehind, end - this.againMoves);
    this.againMoves += moves(map);
  }

  /** Maps places of a step to where it is done again. @param from the first map that counts: behind the one that takes it back */
  from(from: number): Mappable {
    const mapResult = (place: number, assoc = 1) => this.mapResult(from, place, assoc);
    return { map: (pos, assoc) => mapResult(pos, assoc).pos, mapResult };
  }

  private mapResult(from: number, place: number, assoc: number): MapResult {
    const sides = new Map<number, number>();
    let pos = place;
    let deletions = 0;
    let i = from;
    /** On which side of all that was taken back the place stood, when it stood clear of it. */
    let side = 0;
    if (this.many && pos < this.before[from]) side = -1;
    else if (this.many && pos > this.behind[from] + this.moved[from]) side = 1;
    if (side !== 0) {
      if (side > 0) pos += this.moved[this.own] - this.moved[from];
      i = this.own;
    }
    for (; i < this.maps.length; i++) {
      if (this.many && i === this.theirEnd) {
        if (pos < this.againBefore) break;
        if (pos > this.againBehind) {
          pos += this.againMoves;
          break;
        }
      }
      const stood = sides.get(i) ?? (side !== 0 && this.bringing.has(i) ? side : assoc);
      const result = this.maps[i].mapResult(pos, stood) as Shown;
      const later = this.again[i];
      if (later !== undefined) {
        if (result.recover !== null) {
          pos = (this.maps[later] as Recovering).recover(result.recover);
          i = later;
          continue;
        }
        const before = pos;
        this.maps[i].forEach((start, end) => {
          if (start < end) sides.set(later, before <= start ? -1 : 1);
        });
      }
      deletions |= result.delInfo;
      pos = result.pos;
    }
    return new (MapResult as unknown as Result)(pos, deletions, null);
  }
}

/** From where to where a step changes something, in the text before it. */
function reach(map: StepMap): [number, number] {
  let first = Infinity;
  let last = -Infinity;
  map.forEach((start, end) => {
    first = Math.min(first, start);
    last = Math.max(last, end);
  });
  return [first, last];
}

/** By how much a step moves what is behind it. */
function moves(map: StepMap): number {
  let by = 0;
  map.forEach((start, end, newStart, newEnd) => (by += newEnd - newStart - (end - start)));
  return by;
}
