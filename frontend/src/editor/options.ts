import type { Chance } from "../schema";
import type { Labels } from "./labels";

/** How a text is opened. */
export interface OpenOptions {
  /** Whether this person may write; otherwise the text is for reading. */
  editable?: boolean;
  /** The language of the text, as a BCP 47 tag. */
  language?: string;
  /** The strings of the reader's language; missing ones are English. */
  labels?: Labels;
  /** Under which name unsaved words are kept in this browser; without one, none are. */
  storageKey?: string;
  /** Where new block ids come from. */
  chance?: Chance;
}

/** The browser's own source of chance. */
export const browserChance: Chance = (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
