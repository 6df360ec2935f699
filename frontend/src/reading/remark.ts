/** What becomes of a comment or a proposal. */
export type Outcome = "ACCEPTED" | "ACCEPTED_WITH_CHANGES" | "REJECTED" | "NOTED";

/** How an organization stands to a proposal of another one. */
export type Side = "SUPPORTS" | "OPPOSES";

/** What the reader may do with a remark. */
export type Act = "reply" | "reword" | "withdraw" | "stand" | "react" | "dispose";

/** Who says something, and when. */
export interface Speech {
  id: string;
  /** In milliseconds since 1970. */
  at: number;
  person: string;
  /** The short name of the organization for which it is said; null for those who speak for none. */
  organization: string | null;
  /** For whom the person stands in. */
  onBehalfOf: string | null;
  words: string;
  /** Whether the reader or the reader's organization says it. */
  own: boolean;
  withdrawn: boolean;
  reworded: boolean;
  may: Act[];
}

/** Wording that is proposed for a paragraph. */
export interface Proposed {
  operation: "REPLACE" | "INSERT_AFTER" | "DELETE";
  /** The paragraph for which it is proposed. */
  base: string;
  /** The redline, as HTML that the server made. */
  html: string;
  /** How it stands to the working text; null for those who do not see that. */
  fit: "FITS" | "COLLIDES" | "GONE" | null;
  supports: string[];
  opposes: string[];
  /** How the reader's own organization stands to it. */
  own: Side | null;
}

/** Something that was said about the text, with what was replied and what became of it. */
export interface Remark extends Speech {
  /** Where it stands in the order of the text: first what was said of the whole, last what belongs nowhere any more. */
  place: number;
  /** The paragraph beside which it stands now; null for the whole text, and when that paragraph is gone. */
  block: string | null;
  /** The words it hangs on, in UTF-16 units; null for a whole paragraph or the whole text. */
  passage: { from: number; to: number } | null;
  orphaned: boolean;
  quote: string | null;
  kind: "GENERAL" | "TECHNICAL" | "EDITORIAL";
  draftersNote: boolean;
  /** The round in which it was said, when that is not the newest. */
  round: string | null;
  proposal: Proposed | null;
  replies: Speech[];
  disposition: { outcome: Outcome; reason: string; by: string } | null;
  /** How often it was answered; whoever answers says how many of them they saw. */
  dispositions: number;
  answer: { reaction: "SATISFIED" | "MAINTAINED"; words: string; by: string } | null;
  /** Whether the secretariat owes an answer. */
  open: boolean;
}

/** What a paragraph or heading is called. */
export interface Place {
  block: string;
  number: number | null;
}
