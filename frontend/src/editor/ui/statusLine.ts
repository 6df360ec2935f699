import { make } from "../dom";
import type { Saving } from "../saving/saving";
import type { Words } from "../words";

/** The line that says where the words are: saved, on their way, or only here. */
export class StatusLine {
  readonly dom: HTMLElement;
  /** Speaks to screen readers only when there is something to be told. */
  readonly voice: HTMLElement;
  private readonly words: Words;
  private asked = false;
  private readonly alert = make("span", { role: "alert", class: "ce-status-alert" });
  private readonly calm = make("span", { class: "ce-status-calm" });

  constructor(words: Words) {
    this.words = words;
    this.dom = make("div", { class: "ce-status" }, this.calm, this.alert);
    this.voice = make("span", { class: "ce-voice", role: "status" });
  }

  /** Shows how saving stands. */
  show(saving: Saving, online: boolean, editable: boolean): void {
    const loud = saving.at === "refused" || !online;
    const sentence = this.sentence(saving, online, editable);
    this.dom.dataset.state = online ? saving.at : "offline";
    this.calm.textContent = loud ? "" : sentence;
    if (this.asked && saving.at === "saved") this.reassure();
    if (this.alert.textContent !== (loud ? sentence : "")) this.alert.textContent = loud ? sentence : "";
  }

  /** Answers somebody who pressed the key for saving. */
  reassure(): void {
    const status = this.calm.textContent || this.alert.textContent || "";
    // While a save is on its way, its end is told too.
    this.asked = this.dom.dataset.state === "saving";
    this.voice.textContent = this.words.say("status.reassure", { status });
    this.dom.dataset.reassured = "";
    setTimeout(() => delete this.dom.dataset.reassured, 1500);
  }

  private sentence(saving: Saving, online: boolean, editable: boolean): string {
    if (saving.at === "stale") return this.words.say("status.unsaved");
    if (!online) return this.words.say("status.offline");
    if (!editable && saving.at === "saved") return this.words.say("status.readonly");
    switch (saving.at) {
      case "saved":
        return saving.time === null
          ? this.words.say("status.untouched")
          : this.words.say("status.saved", { time: saving.time });
      case "unsaved":
        return this.words.say("status.unsaved");
      case "saving":
        return this.words.say(saving.slow ? "status.slow" : "status.saving");
      case "refused":
        return this.words.say("status.refused", { reason: saving.reason });
    }
  }
}
