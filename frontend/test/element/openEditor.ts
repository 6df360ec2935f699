import type { Node } from "prosemirror-model";
import type { CommuniqueEditor } from "../../src/editor";
import type { OpenOptions } from "../../src/editor/options";
import type { PipeEvents } from "../../src/live";
import type { FromServer, ToServer } from "../../src/live/messages";
import { Authority } from "../live/authority";

/** The other end of an editor's link. */
export interface OtherEnd {
  authority: Authority;
  /** What the editor sent that the authority has not got yet. */
  up: ToServer[];
  /** Opens the connection that the editor asked for last. */
  connect(): void;
  /** Brings everything to where it goes. */
  flow(): void;
  /** Says something to the editor. */
  say(message: FromServer): void;
  cut(code?: number): void;
}

let count = 0;

/** Opens a text in the element, over a link that is moved by hand. */
export function openEditor(
  editor: CommuniqueEditor,
  text: Node,
  options: Partial<OpenOptions> = {},
  authority = new Authority(`element${count++}`, JSON.stringify(text.toJSON())),
): OtherEnd {
  let events: PipeEvents | null = null;
  const down: FromServer[] = [];
  const line = {};
  const end: OtherEnd = {
    authority,
    up: [],
    connect: () => events?.opened(),
    flow() {
      while (end.up.length + down.length > 0) {
        for (const message of end.up.splice(0)) {
          const answer = (one: FromServer) => void down.push(one);
          if (message.t === "join") authority.join(line, message, answer);
          if (message.t === "alive") answer(message);
          if (message.t === "steps") authority.take([{ ...message, client: "me", answer }]);
        }
        for (const message of down.splice(0)) events?.received(JSON.stringify(message));
      }
    },
    say: (message) => events?.received(JSON.stringify(message)),
    cut(code = 1006) {
      authority.leave(line);
      end.up.length = down.length = 0;
      events?.closed(code);
    },
  };
  editor.open({
    address: "/coediting/1",
    ...options,
    connect(_address, next) {
      events = next;
      return { send: (message) => end.up.push(JSON.parse(message) as ToServer), close: () => {} };
    },
  });
  end.connect();
  end.flow();
  return end;
}
