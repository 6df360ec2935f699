import type { Node } from "prosemirror-model";
import { parseText, readText } from "../schema";
import type { OpenOptions } from "./options";
import { Session } from "./session";
import { dress } from "./style/dress";
import { noticeBar } from "./ui/bars";
import { Words } from "./words";

/** The editor of a communiqué's text, as an element of the page: `<communique-editor>`. */
export class CommuniqueEditor extends HTMLElement {
  private session: Session | null = null;
  private options: OpenOptions = {};

  /** Puts the style where the element is, and goes on where it was moved from. */
  connectedCallback(): void {
    dress(this.getRootNode());
    this.session?.comeBack();
  }

  /** Keeps unsaved words in the browser when the page goes on to something else. */
  disconnectedCallback(): void {
    this.session?.leave();
  }

  /** Opens a text; one that was open before is replaced, its unsaved words are kept in the browser. */
  open(doc: unknown, version: number, options: OpenOptions = {}): void {
    this.session?.close();
    this.session = null;
    this.options = options;
    const words = new Words(options.language, options.labels);
    try {
      const text = parsed(doc);
      this.session = new Session(text, version, options, {
        element: this,
        emit: (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true })),
        openCurrent: (current, now) => this.open(current, now, this.options),
      });
    } catch (problem) {
      // An unreadable text is never shown as an empty one: that could be saved over the words that are stored.
      const reason = problem instanceof Error ? problem.message : String(problem);
      this.replaceChildren(noticeBar(words.say("editor.unreadable", { reason }), true, words));
    }
  }

  /** The server stored what was sent; the time is in the reader's words ("14:02"). */
  saved(version: number, timeText: string): void {
    this.session?.saver.saved(version, timeText);
  }

  /** The server will not store what was sent, for a reason in words. The text stays in the editor. */
  refused(reason: string): void {
    this.session?.saver.refused(reason);
  }

  /** What was sent is based on an old version; the current one comes along. */
  stale(currentDoc: unknown, currentVersion: number, who: string, whenText: string): void {
    this.session?.saver.stale(currentDoc, currentVersion, who, whenText);
  }

  /** The server cannot be reached at the moment. */
  disconnected(): void {
    this.session?.saver.disconnected();
  }

  /** The server can be reached again. */
  reconnected(): void {
    this.session?.saver.reconnected();
  }

  /** Lets this person write, or only read. */
  setEditable(editable: boolean): void {
    this.options = { ...this.options, editable };
    this.session?.setEditable(editable);
  }

  /** Puts the cursor into a block and brings it into sight; false when there is no such block. */
  focusBlock(id: string): boolean {
    return this.session?.focusBlock(id) ?? false;
  }
}

function parsed(doc: unknown): Node {
  return typeof doc === "string" ? parseText(doc) : readText(doc);
}
