/** What an editor says to the text authority; see docs/coediting-protocol.md. */
export type ToServer =
  | { t: "join"; client: string; person?: string; since?: number; season?: number }
  | { t: "steps"; batch: string; base: number; carried?: true; steps: unknown[] }
  | { t: "here"; version: number; anchor?: number; head?: number }
  | { t: "alive" };

/** Whose steps are in a message: client, batch, how many. */
export type Run = [client: string, batch: string, count: number];

/** Somebody who has the text open. */
export interface Person {
  client: string;
  /** Who it is, in how many windows so ever. */
  person: string;
  name: string;
}

/** What the text authority says to an editor. */
export type FromServer =
  | { t: "text"; version: number; season: number; doc: unknown; at: number }
  | { t: "resumed"; version: number }
  | { t: "steps"; version: number; at: number; runs: Run[]; steps: unknown[] }
  | { t: "ack"; batch: string; version: number; at: number }
  | { t: "nack"; batch: string; code: string }
  | { t: "people"; people: Person[] }
  | { t: "cursors"; version: number; cursors: [string, number?, number?][] }
  | { t: "alive" };

/** How the authority ends a link, as far as it means something to the writer. */
export type Ending = "frozen" | "refused" | "signedOut" | "broken";

/** What the code of a closed socket asks of the editor. */
export function endingOf(code: number): Ending | "comeBack" | "comeBackAtOnce" | "comeBackRenamed" {
  switch (code) {
    case 4009:
      return "frozen";
    case 4003:
      return "refused";
    case 4001:
    case 1008:
      return "signedOut";
    case 1009:
    case 4000:
      return "broken";
    case 4010:
      return "comeBackAtOnce";
    case 4011:
      return "comeBackRenamed";
    default:
      return "comeBack";
  }
}
