import type { LinkStatus } from "../../live";
import { knownZone } from "../../zone";
import { make } from "../dom";
import type { Words } from "../words";

/** The line that says where the words are: saved, on their way, or only here. */
export class StatusLine {
  readonly dom: HTMLElement;
  /** Speaks to screen readers only when there is something to be told. */
  readonly voice: HTMLElement;
  private readonly words: Words;
  private readonly clock: Intl.DateTimeFormat;
  private readonly calendar: Intl.DateTimeFormat;
  private asked = false;
  private readonly alert = make("span", { role: "alert", class: "ce-status-alert" });
  private readonly calm = make("span", { class: "ce-status-calm" });

  constructor(words: Words, zone?: string) {
    this.words = words;
    const timeZone = knownZone(zone);
    this.clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
    this.calendar = new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone,
    });
    this.dom = make("div", { class: "ce-status" }, this.calm, this.alert);
    this.voice = make("span", { class: "ce-voice", role: "status" });
  }

  /**
   * Shows how the words stand.
   *
   * @param safe whether words that are only here would outlive a reload
   */
  show(status: LinkStatus, safe = true): void {
    const loud = !safe || status.at === "reconnecting" || status.at === "closed";
    const sentence = safe ? this.sentence(status) : this.unsafe(status);
    this.dom.dataset.state = status.at;
    this.calm.textContent = loud ? "" : sentence;
    if (this.asked && status.at === "saved") this.reassure();
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

  /** A time of today, or the day with it. */
  private moment(time: number): string {
    const [clock, day] = [this.clock.format(time), this.calendar.format(time)];
    return day === this.calendar.format(Date.now()) ? clock : `${day}, ${clock}`;
  }

  private unsafe(status: LinkStatus): string {
    const parting = status.at === "closed" ? `${this.words.say(`status.${status.why}`)}. ` : "";
    return `${parting}${this.words.say("status.unsafe")}`;
  }

  private sentence(status: LinkStatus): string {
    switch (status.at) {
      case "loading":
        return this.words.say("status.loading");
      case "reconnecting":
        return this.words.say("status.offline");
      case "closed":
        return this.words.say(`status.${status.why}`);
      case "saving":
        return this.words.say("status.saving");
      case "saved":
        return status.time === null
          ? this.words.say("status.untouched")
          : this.words.say("status.saved", { time: this.moment(status.time) });
    }
  }
}
