import { dropCursor } from "prosemirror-dropcursor";
import { history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, type Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Chance } from "../../schema";
import type { LabelKey } from "../labels";
import type { Words } from "../words";
import { blockIds } from "./blockIds";
import { composed } from "./composed";
import { numbering } from "./numbering";
import { othersWords } from "./othersWords";
import { placeholder } from "./placeholder";
import { storable } from "./storable";
import { typingRules } from "./typingRules";

/** Everything that a text does by itself while somebody writes, apart from the screen around it. */
export function writingPlugins(chance: Chance, words: Words): Plugin[] {
  return [
    typingRules(),
    history(),
    othersWords(),
    composed(),
    storable(),
    blockIds(chance),
    numbering(words),
  ];
}

/** What the editor of the text needs of its surroundings. */
export interface Surroundings {
  words: Words;
  /** What is written here, for those who hear it; the text of a communiqué when nothing is said. */
  label?: LabelKey;
  chance: Chance;
  plugins: Plugin[];
  editable: () => boolean;
  /** How much of the top of the view is covered, in pixels. */
  covered: () => number;
  changed: (docChanged: boolean, pasted: boolean) => void;
}

/** Opens the editor of a whole text. */
export function textView(place: HTMLElement, doc: Node, around: Surroundings): EditorView {
  const { words, label = "editor.text", chance, plugins, editable, covered, changed } = around;
  const own = [placeholder(words.say("editor.placeholder")), dropCursor({ class: "ce-drop", color: false })];
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc, plugins: [...plugins, ...writingPlugins(chance, words), ...own] }),
    editable,
    scrollThreshold: clear(covered, 8),
    scrollMargin: clear(covered, 24),
    attributes: () => ({
      class: "ce-text",
      role: "textbox",
      "aria-multiline": "true",
      "aria-readonly": String(!editable()),
      "aria-label": words.say(label),
      lang: words.language,
      spellcheck: "true",
      tabindex: "0",
    }),
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      changed(tr.docChanged, tr.getMeta("paste") === true);
    },
  });
  return view;
}

/** The line that is written on stays clear of the head, whose height changes with what it shows. */
function clear(covered: () => number, room: number) {
  return {
    get top() {
      return covered() + room;
    },
    right: room,
    bottom: room * 2,
    left: room,
  };
}
