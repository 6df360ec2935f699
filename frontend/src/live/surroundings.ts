import type { Node } from "prosemirror-model";
import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import type { Chance } from "../schema";
import type { Cursor } from "./cursors";
import type { Ending, Person } from "./messages";

/** One connection to the authority. */
export interface Pipe {
  send(message: string): void;
  close(): void;
}

/** What a connection tells; it tells nothing before it has been handed out. */
export interface PipeEvents {
  opened(): void;
  received(message: string): void;
  closed(code: number): void;
}

/** What the link shows of itself. */
export type LinkStatus =
  | { at: "loading" }
  /** Everything is on the server; the time, in milliseconds, is that of the last commit. */
  | { at: "saved"; time: number | null }
  | { at: "saving" }
  | { at: "reconnecting"; unsaved: boolean }
  | { at: "closed"; why: Ending };

/** Words that the authority does not have and will not get: the writer may copy them. */
export interface LostWords {
  /** Why: the code of a refusal, how the link ended, or `deleted` when another deleted what they stood in. */
  reason: string;
  /** The blocks as the writer saw them, those only that the authority has otherwise. */
  blocks: Node[];
}

/** What the link needs of the editor and of the world. */
export interface LinkHost {
  /** For whom the text was opened: nobody else, signed in here meanwhile, may send what this one wrote. */
  readonly person?: string;
  connect(events: PipeEvents): Pipe;
  /** Shows a text, in place of any that was shown; its state must have the plugin. */
  open(doc: Node, plugin: Plugin): void;
  /** The state of the editor; only asked for when a text is open. */
  state(): EditorState;
  /** Applies what somebody wrote. */
  dispatch(tr: Transaction, author: string): void;
  /** Whether a word is being composed, so that the text may not be fit to be sent. */
  composing(): boolean;
  show(status: LinkStatus): void;
  lost(words: LostWords): void;
  /** Something came that cannot be; the text is fetched anew. */
  trouble(problem: unknown): void;
  people(people: Person[]): void;
  /** Where the others' cursors are in the text as it is now. */
  cursors(cursors: Cursor[]): void;
  /** Calls back once after so many milliseconds; the answer calls it off. */
  after(ms: number, then: () => void): () => void;
  /** Milliseconds since some moment. */
  now(): number;
  chance: Chance;
}
