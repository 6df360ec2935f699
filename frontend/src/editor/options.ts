import type { Pipe, PipeEvents } from "../live";
import type { Chance } from "../schema";
import type { Labels } from "./labels";

/** How a text is opened. */
export interface OpenOptions {
  /** Where the text authority is reached for this text: the path of its socket. */
  address: string;
  /** Who writes, by the number of their account. */
  person?: string;
  /** The time zone in which times are shown, as an IANA name. */
  zone?: string;
  /** The language of the text, as a BCP 47 tag. */
  language?: string;
  /** The strings of the reader's language; missing ones are English. */
  labels?: Labels;
  /** Under which name unsaved words are kept in this browser; without one, none are. */
  storageKey?: string;
  /** Where new block ids come from. */
  chance?: Chance;
  /** How the text authority is reached, when not by a socket. */
  connect?: (address: string, events: PipeEvents) => Pipe;
}

/** The browser's own source of chance. */
export const browserChance: Chance = (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
