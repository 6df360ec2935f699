import { COLOURS } from "./person";

/**
 * Gives everybody a colour of their own while there are enough of them, then as few the same as can be. It stays theirs as
 * long as they are here.
 */
export class Colours {
  private readonly given = new Map<string, number>();

  /** Only these people are still here. */
  stay(people: readonly string[]): void {
    for (const person of this.given.keys()) if (!people.includes(person)) this.given.delete(person);
    for (const person of people) this.of(person);
  }

  /** The colour of somebody. */
  of(person: string): number {
    const known = this.given.get(person);
    if (known !== undefined) return known;
    const times = Array<number>(COLOURS).fill(0);
    for (const colour of this.given.values()) times[colour]++;
    const colour = times.indexOf(Math.min(...times));
    this.given.set(person, colour);
    return colour;
  }
}
