import { baseKeymap, chainCommands } from "prosemirror-commands";
import { undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { undoInputRule } from "prosemirror-inputrules";
import type { Command, Plugin } from "prosemirror-state";
import { divideBlock, leaveList, setKind, toggleKind, unmakeItem } from "./blockCommands";
import { bind, type CommandsAt } from "./commandTable";
import { toggleBold, toggleItalic } from "./markCommands";
import { redoOwn } from "./othersWords";

/** What the keys need that is not in the text: the link form, the footnote, saving. */
export interface Reach {
  link: Command;
  footnote: Command;
  openFootnote: Command;
  save: Command;
}

/** The keys of the text. */
export function keys(reach: Reach): Plugin[] {
  const own: Record<CommandsAt<"text">, Command> = {
    undo,
    redo: redoOwn,
    bold: toggleBold,
    italic: toggleItalic,
    link: reach.link,
    footnote: reach.footnote,
    save: reach.save,
    paragraph: setKind("paragraph"),
    heading1: setKind("heading1"),
    heading2: setKind("heading2"),
    heading3: setKind("heading3"),
    numberedItem: toggleKind("numberedItem"),
    bulletItem: toggleKind("bulletItem"),
    divide: chainCommands(reach.openFootnote, leaveList, divideBlock),
    unmake: chainCommands(undoInputRule, unmakeItem),
  };
  return [keymap(bind(own)), keymap(baseKeymap)];
}
