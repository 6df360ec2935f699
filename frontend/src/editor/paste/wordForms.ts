import { PLAIN, type Form } from "./draft";

const ORDERED = /^\(?(?:\d{1,3}|[a-z]{1,4})[.)]/i;
const FIRST = /^\(?(?:1|a|i)[.)]/i;

/** What a paragraph of a word processor really is, by its class and style: a title, a heading, a list item. */
export function wordForm(element: Element, styles: Map<string, string>): Form {
  const name = element.getAttribute("class") ?? "";
  const outline = Number(styles.get("mso-outline-level"));
  if (outline >= 1) return { type: "heading", attrs: { level: Math.min(outline, 3) } };
  if (/\bMsoTitle\b/.test(name)) return { type: "heading", attrs: { level: 1 } };
  const list = styles.get("mso-list");
  const level = /^l\d+\s+level(\d)/.exec(list ?? "")?.[1];
  if (!level) return PLAIN;
  return itemForm(level === "1" ? markerOf(element) : "");
}

/** The notes that a word processor puts at the end of a paste, by the name that the text refers to. */
export function wordNote(reference: Element, styles: Map<string, string>): string | null {
  const name = styles.get("mso-footnote-id") ?? styles.get("mso-endnote-id");
  if (!name || !/^[\w-]{1,40}$/.test(name)) return null;
  const note = reference.ownerDocument.getElementById(name);
  if (!note) return null;
  const copy = note.cloneNode(true) as Element;
  copy
    .querySelectorAll("a[href^='#_ftnref'], a[href^='#_ednref'], script, style")
    .forEach((back) => back.remove());
  return copy.textContent ?? "";
}

/** Whether this is a part of a word processor's paste that is not text: markers, notes that are read elsewhere. */
export function isWordMachinery(styles: Map<string, string>): boolean {
  const element = styles.get("mso-element") ?? "";
  return /ignore/i.test(styles.get("mso-list") ?? "") || /^(footnote|endnote)-list$/.test(element);
}

/** Whether this is a comment of a word processor, or its mark in the text. */
export function isWordComment(element: Element, styles: Map<string, string>): boolean {
  return (
    styles.get("mso-element") === "comment" ||
    styles.has("mso-comment-reference") ||
    /\bMsoCommentReference\b/.test(element.getAttribute("class") ?? "")
  );
}

function markerOf(element: Element): string {
  for (const span of element.querySelectorAll("span[style]")) {
    if (/mso-list:\s*ignore/i.test(span.getAttribute("style") ?? "")) return (span.textContent ?? "").trim();
  }
  return "";
}

function itemForm(marker: string): Form {
  if (!ORDERED.test(marker)) return { type: "bulletItem", attrs: {} };
  return { type: "numberedItem", attrs: { restart: FIRST.test(marker) } };
}
