import type { Node as Block } from "prosemirror-model";
import { Draft, PLAIN } from "./draft";
import type { PasteReport } from "./pasteReport";
import { Reading } from "./reading";

/** Pasted words as blocks, and whether they are a piece cut out of one rather than whole ones. */
export interface Pasted {
  blocks: Block[];
  piece: boolean;
}

/** Reads pasted HTML. It is parsed into a document that runs nothing and fetches nothing. */
export function readHtml(html: string, report: PasteReport): Pasted {
  const fragment = fragmentOf(html);
  // The parser drops these without a word.
  report.leaveOut("characters", fragment.split("\0").length - 1);
  const inert = new DOMParser().parseFromString(fragment, "text/html");
  const draft = new Draft(report);
  new Reading(draft, report).children(inert.body, { form: PLAIN, marks: [], list: null, depth: 0 });
  draft.end();
  const open = /^[1-9]/.test(inert.querySelector("[data-pm-slice]")?.getAttribute("data-pm-slice") ?? "");
  return { blocks: draft.blocks, piece: open };
}

/** The part of a paste that was selected; browsers put what surrounds it around two comments. */
export function fragmentOf(html: string): string {
  const start = html.indexOf("<!--StartFragment");
  const end = html.lastIndexOf("<!--EndFragment");
  if (start < 0 || end < start) return html;
  // Word keeps its notes behind the selected part.
  return html.includes("mso-element:footnote") ? html : html.slice(html.indexOf("-->", start) + 3, end);
}
