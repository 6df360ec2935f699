/** Why a text was refused, as a name that never changes. */
export type RefusalCode =
  | "not-json"
  | "duplicate-key"
  | "wrong-type"
  | "unknown-node"
  | "unknown-mark"
  | "unknown-key"
  | "unknown-attribute"
  | "bad-block-id"
  | "duplicate-block-id"
  | "bad-level"
  | "bad-restart"
  | "bad-link"
  | "footnote-in-footnote"
  | "empty-text"
  | "empty-list"
  | "unmerged-text"
  | "mark-order"
  | "control-character"
  | "lone-surrogate"
  | "bidi-control"
  | "no-blocks"
  | "too-many-blocks"
  | "too-much-text"
  | "too-deep";

/** The answer to a text that is not one: a stable code, and the reason in words. */
export class RefusedText extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, reason: string) {
    super(reason);
    this.name = "RefusedText";
    this.code = code;
  }
}
