import { keydownHandler } from "prosemirror-keymap";
import type { Command, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { PeopleHere, type PersonHere } from "../people/peopleHere";
import type { PersonAt } from "../people/person";
import { presence, showPeople } from "../people/presence";
import type { Sheet } from "../sheet";
import { bind, type CommandsAt } from "../writing/commandTable";
import type { Words } from "../words";
import { CommandList } from "./commandList";
import { FindBar } from "./findBar";
import { ParagraphNumbers } from "./paragraphNumbers";

/** The tools around the text that change nothing by themselves: finding, the list of commands, numbers, people. */
export class TextTools {
  readonly find: FindBar;
  readonly commands: CommandList;
  readonly numbers: ParagraphNumbers;
  readonly people: PeopleHere;
  private readonly view: () => EditorView;

  constructor(words: Words, sheet: Sheet, view: () => EditorView, toolbar: Command) {
    this.view = view;
    this.find = new FindBar(words, view, () => sheet.covered());
    this.commands = new CommandList(words);
    this.numbers = new ParagraphNumbers(sheet.page);
    this.people = new PeopleHere(words);
    sheet.tools.after(this.find.dom, this.commands.dom);
    const keys: Record<CommandsAt<"editor">, Command> = {
      find: this.find.opening(false),
      replace: this.find.opening(true),
      commands: this.commands.open,
      toolbar,
    };
    for (const part of [sheet.head, sheet.page]) this.listen(part, bind(keys));
  }

  /** What the state of the text needs for them. */
  plugins(): Plugin[] {
    return [presence(), ...this.find.plugin()];
  }

  /** Shows who is here, and where they are in the text as it is now. */
  showPeople(people: readonly PersonHere[], cursors: readonly PersonAt[]): void {
    this.people.show(people);
    this.view().dispatch(showPeople(this.view().state.tr, cursors));
  }

  /** Ends what is still waiting. */
  stop(): void {
    this.people.stop();
  }

  private listen(part: HTMLElement, keys: Record<string, Command>): void {
    const handle = keydownHandler(keys);
    part.addEventListener("keydown", (event) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (handle(this.view(), event)) event.preventDefault();
    });
  }
}
