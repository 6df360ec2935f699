import { undo, undoDepth } from "prosemirror-history";
import { keydownHandler } from "prosemirror-keymap";
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { make } from "../dom";
import { kindAt, KINDS, setKind, toggleKind, toggleRestart, type Kind } from "../writing/blockCommands";
import { bind, COMMANDS, type CommandEntry, type CommandsAt } from "../writing/commandTable";
import { isMarked, toggleBold, toggleItalic } from "../writing/markCommands";
import type { LabelKey } from "../labels";
import { canRedo, redoOwn } from "../writing/othersWords";
import type { Words } from "../words";
import { icon } from "./icons";
import { rove, type Rove } from "./roving";
import { shortcut, spokenShortcut } from "./shortcut";

/** What the toolbar acts on. */
export interface Pen {
  /** The editor of the whole text. */
  text(): EditorView;
  /** The editor with the cursor: the text, or the open footnote. */
  active(): EditorView;
  link: Command;
  footnote: Command;
  /** What there is for a whole text only. */
  whole?: WholeText;
}

/** What the toolbar reaches around a whole text. */
export interface WholeText {
  find: Command;
  commands: Command;
  /** The numbers of the paragraphs in the margin. */
  numbers: { readonly shown: boolean; toggle(): void };
}

interface Tool {
  button: HTMLButtonElement;
  pressed?: (state: EditorState) => boolean;
  possible?: (view: EditorView) => boolean;
  whole?: boolean;
  /** Changes nothing in the text, so that readers have it as well. */
  reading?: boolean;
}

type ToolName =
  | "bulletItem"
  | "numberedItem"
  | "restart"
  | "bold"
  | "italic"
  | "link"
  | "footnote"
  | "undo"
  | "redo"
  | "find"
  | "numbers"
  | "commands";

/** Which tools stay together when the row wraps: blocks, marks, insertions, history, reading. */
const GROUPS = [
  [0, 3],
  [3, 5],
  [5, 7],
  [7, 9],
  [9, 12],
];
/** Those that change words and leave their paragraph what it is. */
const GROUPS_OF_WORDS = GROUPS.slice(1, 4);

/** The row of tools above the text. */
export class Toolbar {
  readonly dom: HTMLElement;
  private readonly pen: Pen;
  private readonly words: Words;
  private readonly kinds: HTMLSelectElement;
  private readonly tools: Tool[];
  private readonly stops: Rove;
  private byKey = false;

  constructor(pen: Pen, words: Words) {
    this.pen = pen;
    this.words = words;
    this.kinds = this.kindChoice();
    this.tools = this.allTools(pen.whole ?? NOTHING_AROUND);
    this.dom = make("div", { role: "toolbar", class: "ce-toolbar", "aria-label": words.say("toolbar.name") });
    for (const [from, to] of pen.whole ? GROUPS : GROUPS_OF_WORDS) {
      const group = make(
        "span",
        { class: "ce-group" },
        ...this.tools.slice(from, to).map((tool) => tool.button),
      );
      if (from === 0) group.prepend(this.kinds);
      this.dom.append(group);
    }
    this.stops = rove(this.dom);
    const own: Record<CommandsAt<"toolbar">, Command> = {
      backToText: () => (pen.active().focus(), true),
      commandsHere: pen.whole?.commands ?? nothing,
    };
    const handle = keydownHandler(bind(own));
    this.dom.addEventListener("keydown", (event) => {
      if (handle(pen.text(), event)) event.preventDefault();
    });
  }

  /** Shows what holds at the cursor. */
  update(): void {
    const text = this.pen.text();
    const active = this.pen.active();
    for (const tool of this.tools) {
      const view = tool.whole ? text : active;
      if (tool.pressed) tool.button.setAttribute("aria-pressed", String(tool.pressed(view.state)));
      const possible = (text.editable || tool.reading === true) && (tool.possible?.(view) ?? true);
      tool.button.setAttribute("aria-disabled", String(!possible));
    }
    const kind = kindAt(text.state);
    if (kind) this.kinds.value = kind;
    this.kinds.disabled = !text.editable || active !== text;
    this.stops.refresh();
  }

  /** Moves the focus to the tool that was used last. */
  focus(): void {
    this.dom.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }

  private kindChoice(): HTMLSelectElement {
    const choose = () => {
      setKind(this.kinds.value as Kind)(this.pen.text().state, this.pen.text().dispatch);
      // Whoever goes through the kinds with the arrow keys is not done after the first one.
      if (!this.byKey) this.pen.text().focus();
    };
    const options = KINDS.map((kind) => make("option", { value: kind }, this.words.say(`toolbar.${kind}`)));
    return make(
      "select",
      {
        class: "ce-kind",
        "aria-label": this.words.say("toolbar.kind"),
        keydown: () => (this.byKey = true),
        pointerdown: () => (this.byKey = false),
        change: choose,
      },
      ...options,
    );
  }

  private allTools({ find, commands, numbers }: WholeText): Tool[] {
    const kind = (wanted: Kind) => (state: EditorState) => kindAt(state) === wanted;
    const { words, pen } = this;
    const is = (name: "bold" | "italic" | "link") => (state: EditorState) => isMarked(state, name);
    const bold = make("strong", {}, words.say("toolbar.bold").charAt(0));
    const italic = make("em", {}, words.say("toolbar.italic").charAt(0));
    const toggleNumbers: Command = (_state, dispatch) => {
      if (dispatch) numbers.toggle();
      this.update();
      return true;
    };
    return [
      this.tool("bulletItem", icon("bulletItem"), toggleKind("bulletItem"), kind("bulletItem"), true),
      this.tool("numberedItem", icon("numberedItem"), toggleKind("numberedItem"), kind("numberedItem"), true),
      this.tool("restart", icon("restart"), toggleRestart, restarts, true),
      this.tool("bold", bold, toggleBold, is("bold")),
      this.tool("italic", italic, toggleItalic, is("italic")),
      this.tool("link", icon("link"), pen.link, is("link")),
      this.tool("footnote", icon("footnote"), pen.footnote, undefined, true),
      {
        ...this.tool("undo", icon("undo"), undo, undefined, true),
        possible: (v) => undoDepth(v.state) > 0,
      },
      {
        ...this.tool("redo", icon("redo"), redoOwn, undefined, true),
        possible: (v) => canRedo(v.state),
      },
      { ...this.tool("find", icon("find"), find, undefined, true), ...reading },
      {
        ...this.tool("numbers", icon("numbers"), toggleNumbers, () => numbers.shown, true),
        ...reading,
      },
      { ...this.tool("commands", "?", commands, undefined, true), ...reading },
    ];
  }

  private tool(
    name: ToolName,
    face: Node | string,
    command: Command,
    pressed?: (state: EditorState) => boolean,
    whole = false,
  ): Tool {
    const entry: CommandEntry | undefined =
      name in COMMANDS ? COMMANDS[name as keyof typeof COMMANDS] : undefined;
    const label = this.words.say(entry?.label ?? (`toolbar.${name}` as LabelKey));
    const keys = entry?.keys ?? [];
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
      title: keys.length > 0 ? `${label} (${shortcut(keys[0])})` : label,
      mousedown: (event) => event.preventDefault(),
      click: press,
    });
    if (keys.length > 0) button.setAttribute("aria-keyshortcuts", keys.map(spokenShortcut).join(" "));
    button.append(face);
    return { button, pressed, whole, possible: (view) => command(view.state, undefined, view) };
  }
}

const nothing: Command = () => false;
const NOTHING_AROUND: WholeText = {
  find: nothing,
  commands: nothing,
  numbers: { shown: false, toggle: () => {} },
};

const reading = { reading: true, possible: () => true };

function restarts(state: EditorState): boolean {
  return kindAt(state) === "numberedItem" && state.selection.$from.node(1).attrs.restart === true;
}
