import { Fragment, type Attrs, type Mark, type Node } from "prosemirror-model";
import { schema } from "../../schema";
import type { PasteReport } from "./pasteReport";

/** The kind of the block that pasted words go into. */
export interface Form {
  type: "paragraph" | "heading" | "bulletItem" | "numberedItem";
  attrs: Attrs;
}

/** An ordinary paragraph. */
export const PLAIN: Form = { type: "paragraph", attrs: {} };

/** Pasted words on their way into blocks: blanks are folded, empty blocks are dropped. */
export class Draft {
  readonly blocks: Node[] = [];
  private readonly report: PasteReport;
  private inline: Node[] = [];
  private form: Form = PLAIN;
  private blank = true;

  constructor(report: PasteReport) {
    this.report = report;
  }

  /** Whether the block that is being written has words yet. */
  get started(): boolean {
    return this.inline.length > 0;
  }

  /** The form of the block that is being written. */
  get current(): Form {
    return this.form;
  }

  /** Ends the present block and begins one of another form. */
  begin(form: Form): void {
    this.end();
    this.form = form;
  }

  /** Adds words; blanks, tabs and line ends are folded into one blank. */
  write(words: string, marks: readonly Mark[]): void {
    const kept = this.report.plain(words.replace(/[ \t\r\n\f]+/g, " "));
    const text = this.blank ? kept.replace(/^ /, "") : kept;
    if (!text) return;
    this.blank = text.endsWith(" ");
    this.inline.push(schema.text(text, marks));
  }

  /** Adds a footnote. */
  note(words: string): void {
    const text = this.report.plain(words.replace(/\s+/g, " ")).trim();
    this.inline.push(schema.nodes.footnote.create(null, text ? schema.text(text) : null));
    this.blank = false;
    this.report.footnotes++;
  }

  /** Ends the present block. */
  end(): void {
    const content = trimmed(Fragment.fromArray(this.inline));
    if (content.size > 0) {
      this.blocks.push(schema.nodes[this.form.type].create(this.form.attrs, content));
      if (this.form.type === "heading") this.report.headings++;
      else this.report.paragraphs++;
    }
    this.inline = [];
    this.blank = true;
    this.form = PLAIN;
  }
}

function trimmed(content: Fragment): Fragment {
  let kept = content;
  for (let last = kept.lastChild; last?.isText && /[ \u00a0]$/.test(last.text ?? ""); last = kept.lastChild) {
    const text = (last.text ?? "").replace(/[ \u00a0]+$/, "");
    const rest = kept.cut(0, kept.size - last.nodeSize);
    kept = text ? rest.addToEnd(schema.text(text, last.marks)) : rest;
  }
  return kept;
}
