import type { EditorView } from "prosemirror-view";
import { button, make } from "../dom";
import { linkAt, removeLink, setLink } from "../writing/markCommands";
import { typedAddress } from "../writing/typedAddress";
import type { Words } from "../words";

let forms = 0;

/** The line under the toolbar in which the address of a link is written. */
export class LinkForm {
  readonly dom: HTMLFormElement;
  private readonly field: HTMLInputElement;
  private readonly problem: HTMLElement;
  private readonly remove: HTMLButtonElement;
  private readonly words: Words;
  private view: EditorView | null = null;

  constructor(words: Words) {
    this.words = words;
    const told = `ce-link-problem-${++forms}`;
    this.field = make("input", {
      type: "text",
      inputmode: "url",
      autocomplete: "off",
      spellcheck: "false",
      dir: "ltr",
      "aria-label": words.say("link.address"),
      "aria-describedby": told,
      placeholder: words.say("link.hint"),
      input: () => this.tell(""),
    });
    this.problem = make("p", { id: told, class: "ce-problem", role: "alert" });
    this.remove = button(words.say("link.remove"), () => this.takeAway(), "ce-button ce-quiet");
    const apply = make("button", { type: "submit", class: "ce-button" }, words.say("link.apply"));
    const cancel = button(words.say("link.cancel"), () => this.close(), "ce-button ce-quiet");
    const submit = (event: Event) => (event.preventDefault(), this.apply());
    this.dom = make("form", { class: "ce-link", hidden: true, submit });
    this.dom.append(this.field, apply, this.remove, cancel, this.problem);
    this.dom.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  /** Opens the form for the selection of an editor. */
  open(view: EditorView): void {
    this.view = view;
    const place = linkAt(view.state);
    this.field.value = place?.address ?? "";
    this.remove.hidden = !place;
    this.tell("");
    this.dom.hidden = false;
    this.field.focus();
    this.field.select();
  }

  private apply(): void {
    const address = typedAddress(this.field.value);
    if (!this.view?.editable) return this.close();
    if (!address) return this.tell(this.words.say("link.bad"));
    setLink(address)(this.view.state, this.view.dispatch);
    this.close();
  }

  private takeAway(): void {
    if (this.view?.editable) removeLink(this.view.state, this.view.dispatch);
    this.close();
  }

  /** Puts it away, without a change. */
  close(): void {
    if (this.dom.hidden) return;
    this.dom.hidden = true;
    this.view?.focus();
    this.view = null;
  }

  private tell(problem: string): void {
    this.problem.textContent = problem;
    this.field.setAttribute("aria-invalid", String(problem !== ""));
  }
}
