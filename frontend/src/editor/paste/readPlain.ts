import { Draft, PLAIN, type Form } from "./draft";
import type { PasteReport } from "./pasteReport";
import type { Pasted } from "./readHtml";

const BULLET = /^\s*[·•▪‣◦\-–*][ \t\u00a0]+/;
const NUMBER = /^\s*\(?(\d{1,3})[.)][ \t\u00a0]+/;

/** Reads pasted plain text: each line that is not empty is a block. */
export function readPlain(words: string, report: PasteReport): Pasted {
  const draft = new Draft(report);
  for (const line of words.split(/\r\n|[\n\r\u000b\u000c\u2028\u2029]/)) {
    const { form, rest } = formOf(line);
    draft.begin(form);
    draft.write(rest, []);
  }
  draft.end();
  return { blocks: draft.blocks, piece: false };
}

function formOf(line: string): { form: Form; rest: string } {
  const bullet = BULLET.exec(line);
  if (bullet) return { form: { type: "bulletItem", attrs: {} }, rest: line.slice(bullet[0].length) };
  const number = NUMBER.exec(line);
  if (!number) return { form: PLAIN, rest: line };
  return {
    form: { type: "numberedItem", attrs: { restart: number[1] === "1" } },
    rest: line.slice(number[0].length),
  };
}
