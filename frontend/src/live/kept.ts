/** What outlives a reload: the text as the authority has it, and one's own steps that it may not have. */
export interface Kept {
  version: number;
  /** How often the text had been frozen. */
  season: number;
  doc: unknown;
  steps: unknown[];
  /** The batch under way and how many of the steps are in it. */
  batch: { id: string; count: number } | null;
}

/** Whether something read from a browser's storage can be what was kept. */
export function isKept(value: unknown): value is Kept {
  const kept = value as Kept | null;
  return (
    typeof kept === "object" &&
    Number.isInteger(kept?.version) &&
    Number.isInteger(kept?.season) &&
    typeof kept?.doc === "object" &&
    Array.isArray(kept.steps) &&
    (kept.batch === null || (typeof kept.batch?.id === "string" && Number.isInteger(kept.batch.count)))
  );
}
