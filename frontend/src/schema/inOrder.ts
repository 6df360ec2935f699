import { MapResult, type Mappable, type StepMap } from "prosemirror-transform";

/** What the library's own mapping uses and does not show. */
type Shown = MapResult & { delInfo: number; recover: number | null };
type Recovering = StepMap & { recover(value: number): number };
type Result = new (pos: number, delInfo: number, recover: null) => MapResult;

/**
 * Maps places as a rebase needs it: over one's own steps taken back, others' steps, and one's own done again. Where others
 * deleted everything around, a place and one's own words beside it fall on one point; they stay in the order in which they
 * stood. The library's own mapping takes whatever comes: of "type a word, delete it with its neighbour, take that back" it
 * loses the deletion, and the word is there twice.
 *
 * @param maps all of them; those of own steps that are done again are added as one goes on
 * @param from the first that counts
 * @param again for a map that takes an own step back, which one does it again, if any
 */
export function inOrder(
  maps: readonly StepMap[],
  from: number,
  again: readonly (number | undefined)[],
): Mappable {
  const mapResult = (place: number, assoc = 1): MapResult => {
    const sides = new Map<number, number>();
    let pos = place;
    let deletions = 0;
    for (let i = from; i < maps.length; i++) {
      const result = maps[i].mapResult(pos, sides.get(i) ?? assoc) as Shown;
      const later = again[i];
      if (later !== undefined) {
        if (result.recover !== null) {
          pos = (maps[later] as Recovering).recover(result.recover);
          i = later;
          continue;
        }
        const before = pos;
        maps[i].forEach((start, end) => {
          if (start < end) sides.set(later, before <= start ? -1 : 1);
        });
      }
      deletions |= result.delInfo;
      pos = result.pos;
    }
    return new (MapResult as unknown as Result)(pos, deletions, null);
  };
  return { map: (pos, assoc) => mapResult(pos, assoc).pos, mapResult };
}
