import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Words } from "../words";
import { PasteReport } from "./pasteReport";
import type { Tell } from "./pasting";

const MOST = 10_000;

/** In a footnote, whatever is pasted or dropped becomes plain words on one line. */
export function noteClipboard(words: Words, tell: Tell): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          event.preventDefault();
          if (view.editable) take(view, event.clipboardData?.getData("text/plain") ?? "", words, tell);
          return true;
        },
        drop(_view, event) {
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

function take(view: EditorView, pasted: string, words: Words, tell: Tell): void {
  if (pasted.length > MOST) return tell(words.say("paste.tooLargeNote"), "problem");
  const report = new PasteReport();
  const line = report.plain(pasted.replace(/\s+/g, " ")).trim();
  if (line) view.dispatch(view.state.tr.insertText(line));
  if (!report.complete) tell(report.describeLeftOut(words), "lasting");
}
