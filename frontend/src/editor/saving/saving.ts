/** Where the words of a writer are: on the server, on their way, or only here. */
export type Saving =
  | { at: "saved"; time: string | null }
  | { at: "unsaved" }
  | { at: "saving"; sent: string; slow: boolean }
  | { at: "refused"; reason: string }
  | { at: "stale"; current: unknown; version: number; who: string; when: string };

/** What the page around the editor is told. */
export type SavingState = Saving["at"] | "offline";

/** What the saver needs of the editor. */
export interface SaverHost {
  /** The text as it is now, as JSON. */
  snapshot(): string;
  /** Whether this is a bad moment, because a word is being composed. */
  busy(): boolean;
  /** Sends the text to the server; the answer comes later. */
  send(base: number, doc: string): void;
  /** Shows how it stands. */
  show(saving: Saving, online: boolean): void;
}
