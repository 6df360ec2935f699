import { isAllowedAddress } from "./address";
import { fields, list, quoted } from "./json";
import { RefusedText } from "./refusedText";
import { TURNS } from "./unstorable";

/**
 * The most text that a communiqué may hold in all, in UTF-16 units. A mark or a footnote counts as twenty, an address as
 * long as it is: so the stored form of every text stays well within what is sent and read at once.
 */
export const MOST_TEXT = 1_000_000;
/** What a mark or a footnote counts for by itself, beside its words. */
export const BY_ITSELF = 20;

/** Counts what has been read so far. */
export interface Tally {
  units: number;
}

const MARK_ORDER = ["bold", "italic", "link"];
const CONTROL = /\p{Cc}/u;

/** Checks the words, links and footnotes of one block, or the words of one footnote. */
export function readInline(nodes: unknown[], where: string, inFootnote: boolean, tally: Tally): void {
  let before: string | null = null;
  for (const node of nodes) {
    const { type } = fields(node, `An inline of ${where}`, ["type"], ["text", "marks", "content", "attrs"]);
    if (type === "text") {
      const marks = readWords(node, where, tally);
      if (marks === before) {
        throw new RefusedText("unmerged-text", `${where} has two neighbouring texts with the same marks`);
      }
      before = marks;
    } else if (type === "footnote") {
      readFootnote(node, where, inFootnote, tally);
      before = null;
    } else {
      throw new RefusedText("unknown-node", `${where} contains ${quoted(type)}, which is not allowed there`);
    }
  }
}

function readFootnote(node: unknown, where: string, inFootnote: boolean, tally: Tally): void {
  if (inFootnote) throw new RefusedText("footnote-in-footnote", `${where} has a footnote inside a footnote`);
  const note = fields(node, `A footnote of ${where}`, ["type"], ["content"]);
  tally.units += BY_ITSELF;
  readInline(list(note, "content", `a footnote of ${where}`), `a footnote of ${where}`, true, tally);
}

/** Checks one run of text and answers with its marks in a form that can be compared. */
function readWords(node: unknown, where: string, tally: Tally): string {
  const run = fields(node, `A text of ${where}`, ["type", "text"], ["marks"]);
  const text = run.text;
  if (typeof text !== "string") throw new RefusedText("wrong-type", `A text of ${where} is not a string`);
  if (text === "") throw new RefusedText("empty-text", `${where} has an empty text`);
  if (CONTROL.test(text)) throw new RefusedText("control-character", `${where} has a control character`);
  if (text.search(TURNS) >= 0)
    throw new RefusedText("bidi-control", `${where} has a character that turns the direction`);
  if (!text.isWellFormed()) throw new RefusedText("lone-surrogate", `${where} has half of a character`);
  tally.units += text.length;
  const marks = readMarks(list(run, "marks", `a text of ${where}`), where, tally);
  if (tally.units > MOST_TEXT)
    throw new RefusedText("too-much-text", "The text is longer than 1,000,000 characters");
  return marks;
}

function readMarks(marks: unknown[], where: string, tally: Tally): string {
  let rank = -1;
  let address = "";
  const names = marks.map((value) => {
    const { type } = fields(value, `A mark of ${where}`, ["type"], ["attrs"]);
    const next = MARK_ORDER.indexOf(type as string);
    if (next < 0) throw new RefusedText("unknown-mark", `${where} has an unknown mark ${quoted(type)}`);
    if (next <= rank) throw new RefusedText("mark-order", `${where} has marks out of order or twice`);
    rank = next;
    if (type === "link") address = readLink(value, where);
    else fields(value, `A mark of ${where}`, ["type"], [], "unknown-attribute");
    return type;
  });
  tally.units += marks.length * BY_ITSELF + address.length;
  return names.join(" ") + " " + address;
}

function readLink(mark: unknown, where: string): string {
  const { attrs } = fields(mark, `A link of ${where}`, ["type", "attrs"]);
  const { href } = fields(attrs, `A link of ${where}`, ["href"], [], "unknown-attribute");
  if (typeof href !== "string") throw new RefusedText("wrong-type", `A link of ${where} has no address`);
  if (!isAllowedAddress(href)) {
    throw new RefusedText(
      "bad-link",
      `A link of ${where} has an address that is not allowed: ${quoted(href)}`,
    );
  }
  return href;
}
