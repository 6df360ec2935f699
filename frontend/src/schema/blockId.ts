const FORM = /^b[0-9a-z]{10}$/;
const SYMBOLS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** The lasting name of a block: comments, proposals and positions hang on it. */
export type BlockId = string;

/** Fills the given bytes with chance; injectable so that a run can be repeated. */
export type Chance = (bytes: Uint8Array) => Uint8Array;

/** Whether a value has the form of a block id. */
export function isBlockId(value: unknown): value is BlockId {
  return typeof value === "string" && FORM.test(value);
}

/** Draws a new block id. Bytes above 251 are drawn again: 252 is the largest multiple of 36 in a byte. */
export function newBlockId(chance: Chance): BlockId {
  let id = "b";
  while (id.length < 11) {
    for (const byte of chance(new Uint8Array(16))) {
      if (byte < 252 && id.length < 11) id += SYMBOLS[byte % 36];
    }
  }
  return id;
}
