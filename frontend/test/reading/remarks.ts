import type { Remark } from "../../src/reading/remark";

/** Something that Norland said about the second paragraph. */
export function remark(id: string, other: Partial<Remark> = {}): Remark {
  return {
    id,
    at: 1_000,
    person: "Jonas Berg",
    organization: "Norland",
    onBehalfOf: null,
    words: `Words of ${id}`,
    withdrawn: false,
    reworded: false,
    may: [],
    place: 1,
    block: "b2",
    passage: null,
    orphaned: false,
    quote: null,
    kind: "TECHNICAL",
    draftersNote: false,
    round: null,
    proposal: null,
    replies: [],
    disposition: null,
    dispositions: 0,
    answer: null,
    open: true,
    own: false,
    ...other,
  };
}

/** A proposal for a paragraph. */
export function proposal(id: string, base: string, other: Partial<Remark> = {}): Remark {
  return remark(id, {
    block: base,
    proposal: {
      operation: "REPLACE",
      base,
      html: '<div class="line-words"><p><ins>lakes</ins></p></div>',
      fit: "FITS",
      supports: [],
      opposes: [],
      own: null,
    },
    ...other,
  });
}

export const answered: Partial<Remark> = {
  open: false,
  dispositions: 1,
  disposition: { outcome: "NOTED", reason: "Noted", by: "Ada Okafor" },
};
