const KEY = "communique.paragraphNumbers";

/** Whether the numbers of the paragraphs stand in the margin; this browser remembers it. */
export class ParagraphNumbers {
  private readonly page: HTMLElement;

  constructor(page: HTMLElement) {
    this.page = page;
    this.show(remembered() !== "off");
  }

  /** Whether they are shown. */
  get shown(): boolean {
    return this.page.dataset.numbers === "on";
  }

  /** Shows them, or takes them away. */
  toggle(): void {
    this.show(!this.shown);
    try {
      localStorage.setItem(KEY, this.shown ? "on" : "off");
    } catch {
      // A browser that stores nothing shows them again next time.
    }
  }

  private show(shown: boolean): void {
    this.page.dataset.numbers = shown ? "on" : "off";
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
