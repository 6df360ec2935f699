import type { FromServer, ToServer } from "../../src/live/messages";
import { ToyEditor } from "../toys/toyEditor";
import type { Authority } from "./authority";

/** One connection: what is on its way in both directions, in order. */
interface Line {
  toy: ToyEditor;
  number: number;
  up: string[];
  down: string[];
}

/** Toys and an authority with lines between them on which everything takes its time. */
export class Room {
  readonly lines = new Map<ToyEditor, Line>();
  readonly toys: ToyEditor[];
  readonly authority: Authority;

  constructor(authority: Authority, toys: ToyEditor[]) {
    this.authority = authority;
    this.toys = toys;
    this.look();
  }

  /** Does what the toys asked for. */
  look(): void {
    for (const toy of this.toys) {
      for (const asked of toy.outgoing()) {
        if ("connect" in asked) this.connect(toy, asked.connect);
        else if ("close" in asked) this.drop(toy, asked.close);
        else if (this.lines.get(toy)?.number === asked.on) this.lines.get(toy)!.up.push(asked.send);
      }
    }
  }

  /** Brings one or more messages of toys to the authority in one turn. */
  up(toys: ToyEditor[], twice = false): void {
    const sent: Parameters<Authority["take"]>[0] = [];
    for (const toy of toys) {
      const line = this.lines.get(toy);
      const written = line?.up.shift();
      if (!line || !written) continue;
      const message = JSON.parse(written) as ToServer;
      const answer = (one: FromServer) => void line.down.push(JSON.stringify(one));
      if (message.t === "join") this.authority.join(line, message, answer);
      if (message.t === "alive") answer(message);
      if (message.t !== "steps") continue;
      sent.push({ ...message, client: toy.client, answer });
      if (twice) sent.push({ ...message, client: toy.client, answer });
    }
    if (sent.length > 0) this.authority.take(sent);
  }

  /** Brings one message to a toy. */
  down(toy: ToyEditor, twice = false): void {
    const message = this.lines.get(toy)?.down.shift();
    if (!message) return;
    toy.deliver(message);
    if (twice) toy.deliver(message);
    this.look();
  }

  /** Cuts a line; what is on its way is lost. */
  cut(toy: ToyEditor, code = 1006): void {
    const line = this.lines.get(toy);
    if (!line) return;
    this.drop(toy, line.number);
    toy.closed(code);
    this.look();
  }

  /** The authority starts again: all lines are cut. */
  restart(): void {
    this.authority.restart();
    for (const toy of this.toys) this.cut(toy, 1001);
  }

  /** Lets everything arrive, with time to come back. */
  settle(): void {
    for (let round = 0; round < 400; round++) {
      for (const toy of this.toys) toy.tick(100);
      this.look();
      this.up(this.toys);
      for (const toy of this.toys) while (this.lines.get(toy)?.down.length) this.down(toy);
      const quiet = this.toys.every((toy) => toy.status.at === "saved" || toy.status.at === "closed");
      const empty = [...this.lines.values()].every(({ up, down }) => up.length + down.length === 0);
      if (quiet && empty) return;
    }
  }

  private connect(toy: ToyEditor, number: number): void {
    const old = this.lines.get(toy);
    if (old) this.authority.leave(old);
    this.lines.set(toy, { toy, number, up: [], down: [] });
    toy.connected();
    this.look();
  }

  private drop(toy: ToyEditor, number: number): void {
    const line = this.lines.get(toy);
    if (line?.number !== number) return;
    this.authority.leave(line);
    this.lines.delete(toy);
  }
}
