import type { Step, StepMap } from "prosemirror-transform";
import type { Unconfirmed } from "./unconfirmed";

/** Where somebody else is. */
export interface Cursor {
  client: string;
  anchor: number;
  head: number;
}

const REMEMBERED = 500;

/**
 * Where the others are. Their places are kept as places in the text that the authority has, and follow its steps;
 * what is shown is moved on through the steps that it has not confirmed yet.
 */
export class Cursors {
  private readonly places = new Map<string, { anchor: number; head: number }>();
  /** The maps of the last steps, the newest last. */
  private maps: StepMap[] = [];
  private version = 0;

  /** A text is opened: nobody's place is known. */
  begin(version: number): void {
    this.places.clear();
    this.maps = [];
    this.version = version;
  }

  /** The authority told where some people were at a version. */
  heard(version: number, cursors: [string, number?, number?][], me: string): void {
    const later = this.version - version;
    if (later < 0 || later > this.maps.length) return;
    const maps = later === 0 ? [] : this.maps.slice(-later);
    for (const [client, anchor, head] of cursors) {
      if (client === me) continue;
      if (anchor === undefined || head === undefined) this.places.delete(client);
      else this.places.set(client, { anchor: through(maps, anchor), head: through(maps, head) });
    }
  }

  /** Only these people are still here. */
  stay(clients: Set<string>): void {
    for (const client of this.places.keys()) if (!clients.has(client)) this.places.delete(client);
  }

  /** Steps of somebody were committed; whoever writes is where the writing is. */
  follow(steps: readonly Step[], author: string): void {
    for (const step of steps) {
      const map = step.getMap();
      for (const [client, { anchor, head }] of this.places) {
        const side = client === author ? 1 : -1;
        this.places.set(client, { anchor: map.map(anchor, side), head: map.map(head, side) });
      }
      let end = -1;
      map.forEach((_from, _to, _newFrom, newTo) => (end = newTo));
      if (end >= 0 && this.places.has(author)) this.places.set(author, { anchor: end, head: end });
      this.maps.push(map);
    }
    this.version += steps.length;
    if (this.maps.length > 2 * REMEMBERED) this.maps = this.maps.slice(-REMEMBERED);
  }

  /** Where they are in the text with one's own unconfirmed steps. */
  shown(unconfirmed: readonly Unconfirmed[]): Cursor[] {
    const maps = unconfirmed.map(({ step }) => step.getMap());
    return [...this.places].map(([client, { anchor, head }]) => ({
      client,
      anchor: through(maps, anchor),
      head: through(maps, head),
    }));
  }
}

function through(maps: readonly StepMap[], pos: number): number {
  for (const map of maps) pos = map.map(pos, -1);
  return pos;
}
