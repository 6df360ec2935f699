import { COLOURS } from "./person";

/** Gives everybody a colour of their own while there are enough of them, the same one as long as they are here. */
export class Colours {
  private readonly given = new Map<string, number>();

  /** Only these people are still here. */
  stay(clients: readonly string[]): void {
    for (const client of this.given.keys()) if (!clients.includes(client)) this.given.delete(client);
    for (const client of clients) this.of(client);
  }

  /** The colour of somebody. */
  of(client: string): number {
    const known = this.given.get(client);
    if (known !== undefined) return known;
    const taken = new Set(this.given.values());
    let colour = 0;
    while (taken.has(colour) && colour < COLOURS - 1) colour++;
    this.given.set(client, colour);
    return colour;
  }
}
