import { Fragment, Slice, type Node } from "prosemirror-model";
import { AttrStep, ReplaceAroundStep, ReplaceStep, type Step } from "prosemirror-transform";

/** A stretch between two blocks that stay: the old blocks [from, to) make way for the new ones [newFrom, newTo). */
interface Gap {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

/**
 * The steps that turn one text into another. Blocks that keep their id and order stay where they are and change
 * only where they differ, so that cursors in them survive. After every step the text is a text.
 */
export function turnInto(old: Node, wanted: Node): Step[] {
  const stays = staying(old, wanted);
  const gaps = gapsBetween(stays, old.childCount, wanted.childCount);
  const steps: Step[] = [];
  let doc = old;
  const take = (step: Step) => {
    const next = step.apply(doc).doc;
    if (!next) throw new Error("A text cannot be turned into another");
    doc = next;
    steps.push(step);
  };
  const put = (from: number, to: number, blocks: Node[]) => {
    if (from === to && blocks.length === 0) return;
    const start = placeOf(doc, from);
    const end = start + placeOf(doc, to, from);
    take(new ReplaceStep(start, end, new Slice(Fragment.from(blocks), 0, 0)));
  };
  const between = ({ newFrom, newTo }: Gap) => wanted.children.slice(newFrom, newTo);
  // From the end, so that what comes before keeps its index.
  if (stays.length > 0 && someMove(old, wanted, gaps)) {
    for (const gap of gaps.toReversed()) put(gap.from, gap.to, []);
    const kept = stays.map(([, at]) => wanted.child(at).attrs.id as string);
    for (const gap of gaps.toReversed()) {
      const next = wanted.maybeChild(gap.newTo);
      const at = next ? kept.indexOf(next.attrs.id) : kept.length;
      put(at, at, between(gap));
    }
  } else {
    for (const gap of gaps.toReversed()) put(gap.from, gap.to, between(gap));
  }
  let pos = 0;
  for (let i = 0; i < wanted.childCount; i++) {
    if (!doc.child(i).eq(wanted.child(i))) changeBlock(doc.child(i), wanted.child(i), pos, doc, take);
    pos += wanted.child(i).nodeSize;
  }
  return steps;
}

/** The blocks that stay, as pairs of old and new index: the longest row whose order is the same in both. */
function staying(old: Node, wanted: Node): [number, number][] {
  const at = new Map<string, number>();
  old.forEach((block, _pos, index) => at.set(block.attrs.id, index));
  const ends: number[] = [];
  const pairs: { old: number; now: number; before: number }[] = [];
  wanted.forEach((block, _pos, now) => {
    const index = at.get(block.attrs.id);
    if (index === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]].old < index) low = middle + 1;
      else high = middle;
    }
    pairs.push({ old: index, now, before: low > 0 ? ends[low - 1] : -1 });
    ends[low] = pairs.length - 1;
  });
  const row: [number, number][] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = pairs[i].before) row.unshift([pairs[i].old, pairs[i].now]);
  return row;
}

function gapsBetween(stays: [number, number][], oldEnd: number, newEnd: number): Gap[] {
  let from = 0;
  let newFrom = 0;
  const gaps: Gap[] = [];
  for (const [to, newTo] of [...stays, [oldEnd, newEnd]]) {
    if (to > from || newTo > newFrom) gaps.push({ from, to, newFrom, newTo });
    from = to + 1;
    newFrom = newTo + 1;
  }
  return gaps;
}

function someMove(old: Node, wanted: Node, gaps: Gap[]): boolean {
  const gone = new Set(gaps.flatMap(({ from, to }) => old.children.slice(from, to).map(idOf)));
  return gaps.some(({ newFrom, newTo }) =>
    wanted.children.slice(newFrom, newTo).some((b) => gone.has(idOf(b))),
  );
}

function idOf(block: Node): string {
  return block.attrs.id;
}

function changeBlock(old: Node, now: Node, pos: number, doc: Node, take: (step: Step) => void): void {
  if (old.type !== now.type) {
    const slice = new Slice(Fragment.from(now.type.create(now.attrs)), 0, 0);
    const end = pos + old.nodeSize;
    take(new ReplaceAroundStep(pos, end, pos + 1, end - 1, slice, 1, true));
  } else {
    for (const name of Object.keys(now.attrs)) {
      if (old.attrs[name] !== now.attrs[name]) take(new AttrStep(pos, name, now.attrs[name]));
    }
  }
  const start = old.content.findDiffStart(now.content);
  if (start === null) return;
  const end = old.content.findDiffEnd(now.content) ?? { a: start, b: start };
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const inside = new ReplaceStep(
    pos + 1 + start,
    pos + 1 + end.a + overlap,
    now.slice(start, end.b + overlap),
  );
  take(fits(inside, old, now, pos, doc) ? inside : wholeContent(old, now, pos));
}

/** Whether a step that was made for the words of a block makes them what they should be. */
function fits(step: ReplaceStep, old: Node, now: Node, pos: number, doc: Node): boolean {
  const { from, to, slice } = step;
  try {
    const moved = new ReplaceStep(from - pos, to - pos, slice).apply(doc.copy(Fragment.from(old)));
    return moved.doc?.childCount === 1 && moved.doc.child(0).content.eq(now.content);
  } catch {
    return false;
  }
}

function wholeContent(old: Node, now: Node, pos: number): ReplaceStep {
  return new ReplaceStep(pos + 1, pos + 1 + old.content.size, new Slice(now.content, 0, 0));
}

/** How far the block with an index is from the one before which counting begins. */
function placeOf(doc: Node, index: number, begin = 0): number {
  let pos = 0;
  for (let i = begin; i < index; i++) pos += doc.child(i).nodeSize;
  return pos;
}
