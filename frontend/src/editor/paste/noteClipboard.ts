import { Plugin } from "prosemirror-state";
import { plainText } from "../writing/storable";

const MOST = 10_000;

/** In a footnote, whatever is pasted or dropped becomes plain words on one line. */
export function noteClipboard(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          event.preventDefault();
          const words = oneLine(event.clipboardData?.getData("text/plain") ?? "");
          if (words && words.length <= MOST && view.editable) view.dispatch(view.state.tr.insertText(words));
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

function oneLine(words: string): string {
  return words.length > MOST ? words : plainText(words.replace(/\s+/g, " ")).trim();
}
