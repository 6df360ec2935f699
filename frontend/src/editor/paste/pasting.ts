import { Plugin, Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { MOST_BLOCKS, MOST_TEXT, type Chance } from "../../schema";
import type { Words } from "../words";
import { nameBlocks } from "../writing/blockIds";
import { insertPasted } from "./insertPasted";
import { PasteReport } from "./pasteReport";
import { readHtml } from "./readHtml";
import { readPlain } from "./readPlain";
import { forClipboard } from "./writeHtml";

/** Says in words how a paste went; a problem is said more loudly. */
export type Tell = (sentence: string, how: "brief" | "lasting" | "problem") => void;

/** Reads what is pasted or dropped, keeps what a text can hold, and tells what was left out. */
export function pasting(words: Words, tell: Tell, chance: Chance): Plugin {
  return new Plugin({
    props: {
      clipboardSerializer: forClipboard,
      handleDOMEvents: {
        // Before the library parses anything: a large paste must not hang the page.
        paste(view, event) {
          event.preventDefault();
          if (view.editable && event.clipboardData) take(view, event.clipboardData, words, tell, chance);
          return true;
        },
        drop(view, event) {
          if (view.dragging) return false;
          event.preventDefault();
          if (view.editable && event.dataTransfer) drop(view, event, event.dataTransfer, words, tell, chance);
          return true;
        },
      },
    },
  });
}

/** Pastes what a clipboard holds. */
export function take(view: EditorView, data: DataTransfer, words: Words, tell: Tell, chance: Chance): void {
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  if (Math.max(html.length, text.length) > MOST_TEXT) return tell(words.say("paste.tooLarge"), "problem");
  if (!html && !text) return data.files?.length ? tell(words.say("paste.file"), "problem") : undefined;
  const report = new PasteReport();
  const pasted = html ? readHtml(html, report) : readPlain(text, report);
  if (view.state.doc.childCount + pasted.blocks.length > MOST_BLOCKS) {
    return tell(words.say("paste.tooMany"), "problem");
  }
  const before = view.state.doc.childCount;
  if (pasted.blocks.length > 0) {
    const named = { ...pasted, blocks: nameBlocks(pasted.blocks, view.state.doc, chance) };
    view.dispatch(insertPasted(view.state, named).setMeta("paste", true).setMeta("uiEvent", "paste"));
  }
  const inline = view.state.doc.childCount === before && pasted.blocks.length < 2;
  if (!report.complete) tell(report.describe(words), "lasting");
  else if (!inline) tell(report.describe(words), "brief");
}

function drop(
  view: EditorView,
  event: DragEvent,
  data: DataTransfer,
  words: Words,
  tell: Tell,
  chance: Chance,
): void {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!at) return;
  const $at = view.state.doc.resolve(at.pos);
  const selection = $at.parent.isTextblock
    ? TextSelection.create(view.state.doc, at.pos)
    : Selection.near($at);
  view.dispatch(view.state.tr.setSelection(selection));
  take(view, data, words, tell, chance);
  view.focus();
}
