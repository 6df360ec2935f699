import type { OpenOptions } from "./options";
import { Session } from "./session";
import { dress } from "./style/dress";
import type { Hung } from "./writing/saidHere";

/** The editor of a communiqué's text, as an element of the page: `<communique-editor>`. */
export class CommuniqueEditor extends HTMLElement {
  private session: Session | null = null;
  private hung: Hung[] = [];

  /** Puts the style where the element is, and goes on where it was moved from. */
  connectedCallback(): void {
    dress(this.getRootNode());
    this.session?.comeBack();
  }

  /** Keeps unsaved words in the browser when the page goes on to something else. */
  disconnectedCallback(): void {
    const left = this.session;
    left?.leave();
    // Moved, it is on a page again at once; otherwise nothing may hold on to it.
    setTimeout(() => {
      if (this.isConnected || this.session !== left) return;
      left?.close();
      this.session = null;
    }, 1000);
  }

  /** Opens a text, which comes from its authority; one that was open before is replaced, its unsaved words are kept. */
  open(options: OpenOptions): void {
    this.session?.close();
    this.session = new Session(options, {
      element: this,
      emit: (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true })),
    });
    this.session.showSaid(this.hung);
  }

  /** Puts the cursor into a block and brings it into sight; false when there is no such block. */
  focusBlock(id: string): boolean {
    return this.session?.focusBlock(id) ?? false;
  }

  /** Brings a block into sight and leaves the cursor where it is; false when there is no such block. */
  showBlock(id: string): boolean {
    return this.session?.showBlock(id) ?? false;
  }

  /** Marks the words on which something that was said hangs; the marks follow what is written. */
  showSaid(hung: Hung[]): void {
    this.hung = hung;
    this.session?.showSaid(hung);
  }
}
