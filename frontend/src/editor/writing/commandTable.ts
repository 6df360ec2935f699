import type { Command } from "prosemirror-state";
import type { LabelKey } from "../labels";

/** The groups in which commands are listed, in order. */
export const COMMAND_GROUPS = ["words", "blocks", "find", "history", "around"] as const;

/** One command that has keys: where they work, and how it is listed. */
export interface CommandEntry {
  place: "text" | "editor" | "find" | "replace" | "toolbar" | "footnote";
  group: (typeof COMMAND_GROUPS)[number];
  label: LabelKey;
  keys: readonly string[];
}

/** Every command that has keys. Mod is Ctrl, or Cmd on a Mac. */
export const COMMANDS = {
  bold: { place: "text", group: "words", label: "toolbar.bold", keys: ["Mod-b"] },
  italic: { place: "text", group: "words", label: "toolbar.italic", keys: ["Mod-i"] },
  link: { place: "text", group: "words", label: "toolbar.link", keys: ["Mod-k"] },
  footnote: { place: "text", group: "words", label: "toolbar.footnote", keys: ["Mod-Alt-f"] },
  footnoteDone: {
    place: "footnote",
    group: "words",
    label: "commands.footnoteDone",
    keys: ["Enter", "Shift-Enter", "Escape"],
  },
  divide: { place: "text", group: "blocks", label: "commands.divide", keys: ["Enter", "Shift-Enter"] },
  unmake: { place: "text", group: "blocks", label: "commands.unmake", keys: ["Backspace"] },
  paragraph: { place: "text", group: "blocks", label: "toolbar.paragraph", keys: ["Mod-Alt-0"] },
  heading1: { place: "text", group: "blocks", label: "toolbar.heading1", keys: ["Mod-Alt-1"] },
  heading2: { place: "text", group: "blocks", label: "toolbar.heading2", keys: ["Mod-Alt-2"] },
  heading3: { place: "text", group: "blocks", label: "toolbar.heading3", keys: ["Mod-Alt-3"] },
  numberedItem: { place: "text", group: "blocks", label: "toolbar.numberedItem", keys: ["Shift-Mod-7"] },
  bulletItem: { place: "text", group: "blocks", label: "toolbar.bulletItem", keys: ["Shift-Mod-8"] },
  find: { place: "editor", group: "find", label: "find.name", keys: ["Mod-f"] },
  replace: { place: "editor", group: "find", label: "find.replacing", keys: ["Mod-h", "Shift-Mod-h"] },
  findNext: { place: "find", group: "find", label: "commands.findNext", keys: ["Enter"] },
  findPrevious: { place: "find", group: "find", label: "commands.findPrevious", keys: ["Shift-Enter"] },
  replaceOne: { place: "replace", group: "find", label: "commands.replaceOne", keys: ["Enter"] },
  replaceAll: { place: "replace", group: "find", label: "commands.replaceAll", keys: ["Mod-Enter"] },
  findClose: { place: "find", group: "find", label: "find.close", keys: ["Escape"] },
  undo: { place: "text", group: "history", label: "toolbar.undo", keys: ["Mod-z"] },
  redo: { place: "text", group: "history", label: "toolbar.redo", keys: ["Shift-Mod-z", "Mod-y"] },
  save: { place: "text", group: "history", label: "commands.save", keys: ["Mod-s"] },
  toolbar: { place: "editor", group: "around", label: "commands.toolbar", keys: ["Alt-F10"] },
  backToText: { place: "toolbar", group: "around", label: "commands.backToText", keys: ["Escape"] },
  commands: { place: "editor", group: "around", label: "commands.name", keys: ["Mod-/", "Mod-?"] },
  commandsHere: { place: "toolbar", group: "around", label: "commands.here", keys: ["?"] },
} as const satisfies Record<string, CommandEntry>;

/** The name of a command that has keys. */
export type CommandName = keyof typeof COMMANDS;

/** The commands whose keys work in one place. */
export type CommandsAt<Place extends CommandEntry["place"]> = {
  [Name in CommandName]: (typeof COMMANDS)[Name]["place"] extends Place ? Name : never;
}[CommandName];

/** Gives commands their keys, in the form of a keymap. */
export function bind(commands: Partial<Record<CommandName, Command>>): Record<string, Command> {
  const bound: Record<string, Command> = {};
  for (const [name, command] of Object.entries(commands)) {
    for (const keys of COMMANDS[name as CommandName].keys) bound[keys] = command;
  }
  return bound;
}
