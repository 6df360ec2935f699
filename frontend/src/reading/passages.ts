import { passageIn, rangeOf, type Passage } from "./passage";

/** Something that was said, and the words on which it hangs. */
export interface Anchor {
  id: string;
  block: string;
  from: number;
  to: number;
}

/** What is asked of the words around. */
export interface PassagesOptions {
  anchors: Anchor[];
  /** What the button says that comments on selected words; without it there is none. */
  comment?: string;
}

const SAID = "communique-said";

/**
 * Stands in a text that is read, marks the words on which something was said, and lets people speak of words that they
 * select: `<communique-passages>`.
 */
export class CommuniquePassages extends HTMLElement {
  private anchors: Anchor[] = [];
  private marked: { id: string; range: Range }[] = [];
  private readonly button = document.createElement("button");
  private selected: Passage | null = null;

  constructor() {
    super();
    this.button.type = "button";
    this.button.className = "passage-button";
    this.button.hidden = true;
    // The selection stays while the button is pressed.
    this.button.addEventListener("pointerdown", (event) => event.preventDefault());
    this.button.addEventListener("click", () => this.speak());
  }

  connectedCallback(): void {
    this.append(this.button);
    document.addEventListener("selectionchange", this.follow);
    this.text?.addEventListener("click", this.pointed);
    this.mark();
  }

  disconnectedCallback(): void {
    document.removeEventListener("selectionchange", this.follow);
    highlights()?.delete(SAID);
  }

  /** Says anew what hangs on which words. */
  open({ anchors, comment }: PassagesOptions): void {
    this.anchors = anchors;
    this.button.textContent = comment ?? "";
    this.mark();
  }

  private get text(): Element | null {
    return this.parentElement;
  }

  private mark(): void {
    const { text } = this;
    if (!text) return;
    this.marked = this.anchors.flatMap(({ id, ...where }) => {
      const range = rangeOf(text, where);
      return range ? [{ id, range }] : [];
    });
    highlights()?.set(SAID, new Highlight(...this.marked.map(({ range }) => range)));
  }

  private readonly follow = () => {
    const selection = document.getSelection();
    const range =
      selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const { text } = this;
    this.selected = range && text && this.button.textContent ? passageIn(text, range) : null;
    this.button.hidden = this.selected === null;
    if (!this.selected || !range || !text) return;
    // Below the words, and never outside of the text.
    const { left, bottom } = range.getBoundingClientRect();
    const around = text.getBoundingClientRect();
    this.button.style.insetInlineStart = `${Math.max(0, left - around.left)}px`;
    this.button.style.insetBlockStart = `${bottom - around.top + 4}px`;
  };

  private speak(): void {
    if (!this.selected) return;
    this.tell("communique-passage", this.selected);
    this.button.hidden = true;
  }

  private readonly pointed = (event: Event) => {
    if (document.getSelection()?.isCollapsed === false) return;
    const { clientX, clientY } = event as MouseEvent;
    const here = this.marked.filter(({ range }) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      ),
    );
    if (here.length > 0) this.tell("communique-pointed", here[0].id);
  };

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** Older browsers mark nothing; what was said stands beside the text all the same. */
function highlights(): HighlightRegistry | undefined {
  return "highlights" in CSS ? CSS.highlights : undefined;
}
