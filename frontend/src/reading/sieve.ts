import type { Remark } from "./remark";

/** Which remarks somebody wants to see. */
export type Kind =
  | "all"
  | "open"
  | "answered"
  | "fresh"
  | "own"
  | "proposals"
  | "editorial"
  | "technical"
  | "general"
  | "maintained"
  | "notes";

/** What somebody chose to see: of one kind, from one organization, on one paragraph. */
export interface Sieve {
  kind: Kind;
  /** The short name of an organization, "" for the secretariat, null for everybody. */
  from: string | null;
  block: string | null;
}

const KINDS: Record<Kind, (remark: Remark, since: number) => boolean> = {
  all: () => true,
  open: ({ open }) => open,
  answered: ({ disposition }) => disposition !== null,
  fresh: isFresh,
  own: ({ own }) => own,
  proposals: ({ proposal }) => proposal !== null,
  editorial: ({ kind }) => kind === "EDITORIAL",
  technical: ({ kind }) => kind === "TECHNICAL",
  general: ({ kind }) => kind === "GENERAL",
  maintained: ({ answer }) => answer?.reaction === "MAINTAINED",
  notes: ({ draftersNote }) => draftersNote,
};

/** Whether something was said, or replied, since an instant, by others. */
export function isFresh(remark: Remark, since: number): boolean {
  return [remark, ...remark.replies].some(({ at, own }) => !own && at > since);
}

/** Those that somebody wants to see. */
export function sift(remarks: Remark[], { kind, from, block }: Sieve, since: number): Remark[] {
  return remarks.filter(
    (remark) =>
      KINDS[kind](remark, since) &&
      (from === null || (remark.organization ?? "") === from) &&
      (block === null || remark.block === block),
  );
}

/** The kinds of which there are any, with how many; all of them always. */
export function kindsOf(remarks: Remark[], since: number): { kind: Kind; n: number }[] {
  return (Object.keys(KINDS) as Kind[])
    .map((kind) => ({ kind, n: remarks.filter((remark) => KINDS[kind](remark, since)).length }))
    .filter(({ kind, n }) => kind === "all" || n > 0)
    .filter(({ kind }) => kind !== "fresh" || since > 0);
}

/** Who said something: short names in the order of the alphabet, "" for the secretariat. */
export function voicesOf(remarks: Remark[]): string[] {
  return [...new Set(remarks.map(({ organization }) => organization ?? ""))].sort((a, b) =>
    a.localeCompare(b),
  );
}

/** In the order of the text; what was said of the same place in the order in which it was said. */
export function inOrderOfText(remarks: Iterable<Remark>): Remark[] {
  return [...remarks].sort((a, b) => a.place - b.place || a.at - b.at);
}

/** How many of those that want an answer have one; what was answered after an earlier round is done with. */
export function progress(remarks: Remark[]): { answered: number; all: number } {
  const answered = remarks.filter(({ disposition, round }) => disposition !== null && round === null).length;
  return { answered, all: answered + remarks.filter(({ open }) => open).length };
}

/** The other open proposals on the paragraph of a proposal; those that insert beside it stand in nobody's way. */
export function overlapping(remarks: Remark[], one: Remark): Remark[] {
  const { proposal } = one;
  if (!proposal || proposal.operation === "INSERT_AFTER") return [];
  return remarks.filter(
    (other) =>
      other.id !== one.id &&
      other.open &&
      other.proposal?.base === proposal.base &&
      other.proposal.operation !== "INSERT_AFTER",
  );
}
