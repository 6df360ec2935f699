import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { make } from "../dom";
import { kindAt, KINDS, setKind, toggleKind, toggleRestart, type Kind } from "../writing/blockCommands";
import { isMarked, toggleBold, toggleItalic } from "../writing/markCommands";
import type { Words } from "../words";
import { icon } from "./icons";
import { rove } from "./roving";
import { shortcut } from "./shortcut";

/** What the toolbar acts on. */
export interface Pen {
  /** The editor of the whole text. */
  text(): EditorView;
  /** The editor with the cursor: the text, or the open footnote. */
  active(): EditorView;
  link: Command;
  footnote: Command;
}

interface Tool {
  button: HTMLButtonElement;
  pressed?: (state: EditorState) => boolean;
  possible?: (view: EditorView) => boolean;
  whole?: boolean;
}

/** Which tools stay together when the row wraps: blocks, marks, insertions, history. */
const GROUPS = [
  [0, 3],
  [3, 5],
  [5, 7],
  [7, 9],
];

/** The row of tools above the text. */
export class Toolbar {
  readonly dom: HTMLElement;
  private readonly pen: Pen;
  private readonly words: Words;
  private readonly kinds: HTMLSelectElement;
  private readonly tools: Tool[];

  constructor(pen: Pen, words: Words) {
    this.pen = pen;
    this.words = words;
    this.kinds = this.kindChoice();
    this.tools = this.allTools();
    this.dom = make("div", { role: "toolbar", class: "ce-toolbar", "aria-label": words.say("toolbar.name") });
    for (const [from, to] of GROUPS) {
      const group = make(
        "span",
        { class: "ce-group" },
        ...this.tools.slice(from, to).map((tool) => tool.button),
      );
      if (from === 0) group.prepend(this.kinds);
      this.dom.append(group);
    }
    rove(this.dom);
  }

  /** Shows what holds at the cursor. */
  update(): void {
    const text = this.pen.text();
    const active = this.pen.active();
    for (const tool of this.tools) {
      const view = tool.whole ? text : active;
      if (tool.pressed) tool.button.setAttribute("aria-pressed", String(tool.pressed(view.state)));
      const possible = text.editable && (tool.possible?.(view) ?? true);
      tool.button.setAttribute("aria-disabled", String(!possible));
    }
    const kind = kindAt(text.state);
    if (kind) this.kinds.value = kind;
    this.kinds.disabled = !text.editable || active !== text;
  }

  /** Moves the focus to the tool that was used last. */
  focus(): void {
    this.dom.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }

  private kindChoice(): HTMLSelectElement {
    const choose = () => {
      setKind(this.kinds.value as Kind)(this.pen.text().state, this.pen.text().dispatch);
      this.pen.text().focus();
    };
    const options = KINDS.map((kind) => make("option", { value: kind }, this.words.say(`toolbar.${kind}`)));
    return make(
      "select",
      { class: "ce-kind", "aria-label": this.words.say("toolbar.kind"), change: choose },
      ...options,
    );
  }

  private allTools(): Tool[] {
    const kind = (wanted: Kind) => (state: EditorState) => kindAt(state) === wanted;
    const { words, pen } = this;
    const is = (name: "bold" | "italic" | "link") => (state: EditorState) => isMarked(state, name);
    const bold = make("strong", {}, words.say("toolbar.bold").charAt(0));
    const italic = make("em", {}, words.say("toolbar.italic").charAt(0));
    return [
      this.tool(
        "bulletItem",
        icon("bulletItem"),
        "Shift-Mod-8",
        toggleKind("bulletItem"),
        kind("bulletItem"),
        true,
      ),
      this.tool(
        "numberedItem",
        icon("numberedItem"),
        "Shift-Mod-7",
        toggleKind("numberedItem"),
        kind("numberedItem"),
        true,
      ),
      this.tool("restart", icon("restart"), "", toggleRestart, restarts, true),
      this.tool("bold", bold, "Mod-b", toggleBold, is("bold")),
      this.tool("italic", italic, "Mod-i", toggleItalic, is("italic")),
      this.tool("link", icon("link"), "Mod-k", pen.link, is("link")),
      this.tool("footnote", icon("footnote"), "Mod-Alt-f", pen.footnote, undefined, true),
      {
        ...this.tool("undo", icon("undo"), "Mod-z", undo, undefined, true),
        possible: (v) => undoDepth(v.state) > 0,
      },
      {
        ...this.tool("redo", icon("redo"), "Shift-Mod-z", redo, undefined, true),
        possible: (v) => redoDepth(v.state) > 0,
      },
    ];
  }

  private tool(
    name:
      "bulletItem" | "numberedItem" | "restart" | "bold" | "italic" | "link" | "footnote" | "undo" | "redo",
    face: Node,
    keys: string,
    command: Command,
    pressed?: (state: EditorState) => boolean,
    whole = false,
  ): Tool {
    const label = this.words.say(`toolbar.${name}`);
    const press = (event: Event) => {
      if ((event.currentTarget as HTMLElement).getAttribute("aria-disabled") === "true") return;
      const view = whole ? this.pen.text() : this.pen.active();
      command(view.state, view.dispatch, view);
      // A click keeps the cursor in the text; the keyboard stays in the toolbar.
      if (document.activeElement !== event.currentTarget) return;
      if ((event as MouseEvent).detail > 0) this.pen.active().focus();
    };
    const button = make("button", {
      type: "button",
      class: `ce-tool ce-tool-${name}`,
      "aria-label": label,
      title: keys ? `${label} (${shortcut(keys)})` : label,
      mousedown: (event) => event.preventDefault(),
      click: press,
    });
    button.append(face);
    return { button, pressed, whole, possible: (view) => command(view.state, undefined, view) };
  }
}

function restarts(state: EditorState): boolean {
  return kindAt(state) === "numberedItem" && state.selection.$from.node(1).attrs.restart === true;
}
