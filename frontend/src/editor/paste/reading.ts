import type { Mark, MarkType } from "prosemirror-model";
import { isBlockId, schema } from "../../schema";
import { typedAddress } from "../writing/typedAddress";
import { PLAIN, type Draft, type Form } from "./draft";
import type { LeftOut, PasteReport } from "./pasteReport";
import { boldness, isHidden, slant, stylesOf } from "./styles";
import { isWordComment, isWordMachinery, wordForm, wordNote } from "./wordForms";

/** Where in the pasted tree the reading is, and what holds there. */
export interface Place {
  form: Form;
  marks: readonly Mark[];
  list: List | null;
  depth: number;
}

interface List {
  ordered: boolean;
  /** Whether the next item is the first of a list that begins at 1. */
  fresh: boolean;
}

const DEEPEST = 300;
const SILENT = new Set("script style head meta link title base template noscript xml colgroup".split(" "));
const BLOCKS = new Set(
  (
    "p div section article main header footer aside nav blockquote address figure figcaption pre dl dt dd " +
    "table caption thead tbody tfoot tr td th center fieldset details summary hr ul ol li"
  ).split(" "),
);
const DROPPED: Record<string, LeftOut> = {
  ...named("pictures", "img picture svg canvas video audio v:shape v:imagedata math"),
  ...named("others", "object embed iframe applet form input select textarea button"),
};
const { bold, italic, link } = schema.marks;

/** Reads a pasted tree from top to bottom and writes what a text can hold into a draft. */
export class Reading {
  private readonly draft: Draft;
  private readonly report: PasteReport;

  constructor(draft: Draft, report: PasteReport) {
    this.draft = draft;
    this.report = report;
  }

  /** Reads everything inside an element. */
  children(parent: Node, place: Place): void {
    if (place.depth > DEEPEST) return this.draft.write(parent.textContent ?? "", place.marks);
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) this.text(child.nodeValue ?? "", place, parent);
      else if (child.nodeType === 1) this.element(child as Element, { ...place, depth: place.depth + 1 });
    }
  }

  private text(words: string, place: Place, parent: Node): void {
    if (parent.nodeName !== "PRE") return this.draft.write(words, place.marks);
    for (const line of words.split("\n")) {
      this.draft.write(line, place.marks);
      this.draft.begin(place.form);
    }
  }

  private element(element: Element, place: Place): void {
    const tag = element.localName.toLowerCase();
    const styles = stylesOf(element);
    if (SILENT.has(tag) || isHidden(styles) || isWordMachinery(styles)) return;
    if (isWordComment(element, styles)) return this.report.leaveOut("comments");
    if (DROPPED[tag]) return this.report.leaveOut(DROPPED[tag]);
    if (tag === "del" || element.classList.contains("msoDel")) return this.report.leaveOut("deletions");
    if (tag === "ins" || element.classList.contains("msoIns")) this.report.leaveOut("insertions");
    if (tag === "table") this.report.leaveOut("tables");
    if (tag === "br") return this.lineEnd(place);
    if (element.hasAttribute("data-footnote")) return this.draft.note(element.textContent ?? "");
    const note = wordNote(element, styles);
    if (note !== null) return this.draft.note(note);
    const heading = /^h[1-6]$/.test(tag);
    if (heading || BLOCKS.has(tag)) return this.block(element, tag, styles, place);
    this.children(element, { ...place, marks: this.marks(element, tag, styles, place) });
  }

  private block(element: Element, tag: string, styles: Map<string, string>, place: Place): void {
    const marks = this.marks(element, tag, styles, place);
    const form = this.form(element, tag, styles, place);
    const list = tag === "ul" || tag === "ol" ? listOf(element, tag, place.list) : place.list;
    // The first paragraph inside a list item is the item.
    if (form !== PLAIN || this.draft.started || this.draft.current === PLAIN) this.draft.begin(form);
    const plain = form.type === "heading" ? marks.filter((mark) => mark.type !== bold) : marks;
    this.children(element, { ...place, form, list, marks: plain });
    this.draft.begin(PLAIN);
  }

  private form(element: Element, tag: string, styles: Map<string, string>, place: Place): Form {
    const id = element.getAttribute("data-id");
    return withId(this.bareForm(element, tag, styles, place), isBlockId(id) ? id : null);
  }

  private bareForm(element: Element, tag: string, styles: Map<string, string>, place: Place): Form {
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level) return { type: "heading", attrs: { level: Math.min(Number(level), 3) } };
    if (tag === "li" && place.list?.ordered) {
      const restart = element.hasAttribute("data-id")
        ? element.hasAttribute("data-restart")
        : place.list.fresh;
      place.list.fresh = false;
      return { type: "numberedItem", attrs: { restart } };
    }
    if (tag === "li") return { type: "bulletItem", attrs: {} };
    return tag === "p" || tag === "div" ? wordForm(element, styles) : PLAIN;
  }

  private marks(element: Element, tag: string, styles: Map<string, string>, place: Place): readonly Mark[] {
    let marks = place.marks;
    const weight = boldness(tag, styles);
    const slanted = slant(tag, styles);
    if (place.form.type !== "heading") marks = given(bold, weight, marks);
    marks = given(italic, slanted, marks);
    const address = tag === "a" ? (element.getAttribute("href") ?? "").trim() : "";
    if (!address || address.startsWith("#")) return marks;
    const href = /^[a-z][a-z0-9+.-]*:/i.test(address) ? typedAddress(address) : null;
    if (href === null) this.report.leaveOut("links");
    return href === null ? marks : link.create({ href }).addToSet(marks);
  }

  private lineEnd(place: Place): void {
    if (this.draft.current.type === "paragraph") this.draft.begin(PLAIN);
    else this.draft.write(" ", place.marks);
  }
}

function given(type: MarkType, wanted: boolean | null, marks: readonly Mark[]): readonly Mark[] {
  if (wanted === null) return marks;
  return wanted ? type.create().addToSet(marks) : type.removeFromSet(marks);
}

function named(what: LeftOut, tags: string): Record<string, LeftOut> {
  return Object.fromEntries(tags.split(" ").map((tag) => [tag, what]));
}

/** A list inside a list becomes bullets: numbering it would upset the numbers of the outer one. */
function listOf(element: Element, tag: string, outer: List | null): List {
  const start = Number(element.getAttribute("start") ?? "1");
  return { ordered: tag === "ol" && !outer, fresh: start === 1 };
}

function withId(form: Form, id: string | null): Form {
  return id ? { type: form.type, attrs: { ...form.attrs, id } } : form;
}
