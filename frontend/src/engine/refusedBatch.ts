import { RefusedText, type RefusalCode } from "../schema";

/** Why a batch was refused, as the protocol names it. */
export type BatchCode =
  "bad-message" | "bad-base" | "too-old" | "too-large" | "unknown-step" | "does-not-fit" | RefusalCode;

/** The answer to a batch that is not applied: a stable code, and the reason in words. */
export class RefusedBatch extends Error {
  readonly code: BatchCode;

  constructor(code: BatchCode, reason: string) {
    super(reason);
    this.name = "RefusedBatch";
    this.code = code;
  }
}

/** What a problem means for the batch that ran into it: whatever the model itself throws does not fit the text. */
export function codeOf(problem: unknown): BatchCode {
  return problem instanceof RefusedBatch || problem instanceof RefusedText ? problem.code : "does-not-fit";
}
