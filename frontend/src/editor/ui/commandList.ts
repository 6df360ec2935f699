import type { Command } from "prosemirror-state";
import { button, make } from "../dom";
import { COMMAND_GROUPS, COMMANDS, type CommandEntry } from "../writing/commandTable";
import type { Words } from "../words";
import { shortcut } from "./shortcut";

let lists = 0;

/** The list of all commands and their keys. */
export class CommandList {
  readonly dom: HTMLDialogElement;
  private readonly words: Words;
  private back: HTMLElement | null = null;

  constructor(words: Words) {
    this.words = words;
    const id = `ce-commands-${++lists}`;
    this.dom = make("dialog", { class: "ce-commands", "aria-labelledby": id, close: () => this.giveBack() });
    const close = button(words.say("commands.close"), () => this.dom.close());
    this.dom.append(
      make("header", {}, make("h2", { id }, words.say("commands.name")), close),
      make(
        "div",
        { class: "ce-commands-all", tabindex: "0" },
        ...COMMAND_GROUPS.map((one) => this.group(one)),
      ),
    );
    // A click beside the dialog lands on the dialog element itself.
    this.dom.addEventListener("click", (event) => event.target === this.dom && this.dom.close());
    this.dom.addEventListener("keydown", (event) => event.stopPropagation());
  }

  /** The command that opens the list. */
  readonly open: Command = (_state, dispatch) => {
    if (!dispatch || this.dom.open) return true;
    this.back = document.activeElement as HTMLElement | null;
    this.dom.showModal();
    return true;
  };

  private giveBack(): void {
    if (this.back?.isConnected) this.back.focus({ preventScroll: true });
    this.back = null;
  }

  private group(group: CommandEntry["group"]): HTMLElement {
    const entries = Object.values<CommandEntry>(COMMANDS).filter((entry) => entry.group === group);
    const rows = entries.map((entry) =>
      make("div", {}, make("dt", {}, this.words.say(entry.label)), make("dd", {}, ...this.keys(entry.keys))),
    );
    const name = this.words.say(`commands.${group}`);
    return make("section", {}, make("h3", {}, name), make("dl", {}, ...rows));
  }

  private keys(keys: readonly string[]): (Node | string)[] {
    const or = ` ${this.words.say("commands.or")} `;
    return keys.flatMap((one, index) => [...(index > 0 ? [or] : []), make("kbd", {}, shortcut(one))]);
  }
}
