import { baseKeymap, chainCommands } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { undoInputRule } from "prosemirror-inputrules";
import type { Command, Plugin } from "prosemirror-state";
import { divideBlock, leaveList, setKind, toggleKind, unmakeItem } from "./blockCommands";
import { toggleBold, toggleItalic } from "./markCommands";

/** What the keys need that is not in the text: the link form, the footnote, saving, the toolbar. */
export interface Reach {
  link: Command;
  footnote: Command;
  openFootnote: Command;
  save: Command;
  toolbar: Command;
}

/** The keys of the text. Mod is Ctrl, or Cmd on a Mac. */
export function keys(reach: Reach): Plugin[] {
  const enter = chainCommands(reach.openFootnote, leaveList, divideBlock);
  const own: Record<string, Command> = {
    "Mod-z": undo,
    "Shift-Mod-z": redo,
    "Mod-y": redo,
    "Mod-b": toggleBold,
    "Mod-i": toggleItalic,
    "Mod-k": reach.link,
    "Mod-Alt-f": reach.footnote,
    "Mod-s": reach.save,
    "Alt-F10": reach.toolbar,
    "Mod-Alt-0": setKind("paragraph"),
    "Mod-Alt-1": setKind("heading1"),
    "Mod-Alt-2": setKind("heading2"),
    "Mod-Alt-3": setKind("heading3"),
    "Shift-Mod-7": toggleKind("numberedItem"),
    "Shift-Mod-8": toggleKind("bulletItem"),
    Enter: enter,
    "Shift-Enter": enter,
    Backspace: chainCommands(undoInputRule, unmakeItem),
  };
  return [keymap(own), keymap(baseKeymap)];
}
