import { ACTS } from "./acts";
import { ToyEditor } from "./toyEditor";

/*
 * Toy editors for tests of the server. Strings in, strings out, as properties of the global object `toys`:
 *
 *   newToy(id, client, seed)   makes an editor without a screen; it asks for a connection at once
 *   act(id)                    does one random thing: types, divides, joins, marks, lists, footnotes, undoes …
 *   outgoing(id)               what it asked for since the last call, as a JSON array of
 *                                {"connect":n}        open connection n; from now on only n counts
 *                                {"send":"…","on":n}  send this message over connection n
 *                                {"close":n}          close connection n; do not call closed for it
 *   connected(id)              the connection asked for last is open
 *   deliver(id, message)       a message came over the connection asked for last
 *   closed(id, code)           that connection was closed, or could not be opened (1006)
 *   tick(id, ms)               lets time pass for its timers
 *   reload(id)                 closes its page and opens it again with what it had kept
 *   state(id)                  JSON {version, doc, unconfirmed, status, offered, problems}: doc is null before a text
 *                              came; unconfirmed is a number of steps; status as in src/live; offered and problems
 *                              count what was offered as lost, and what came that should not
 *   ledger(id)                 JSON {acts, wrote, deleted, swallowed, offered}: see ledger.ts; the words that were offered
 *   kinds()                    JSON array of the kinds of acts
 */
const toys = new Map<string, ToyEditor>();

function toy(id: string): ToyEditor {
  const found = toys.get(id);
  if (!found) throw new Error(`There is no toy ${id}`);
  return found;
}

function state(id: string): string {
  const { link, text, status, offered, problems } = toy(id);
  return JSON.stringify({
    version: link.version,
    doc: text ? text.doc.toJSON() : null,
    unconfirmed: link.keep()?.steps.length ?? 0,
    status,
    offered: offered.map(({ reason }) => reason),
    problems: problems.map(String),
  });
}

function ledger(id: string): string {
  const { ledger, offered } = toy(id);
  return JSON.stringify({
    acts: ledger.acts,
    wrote: ledger.wrote,
    deleted: [...ledger.deleted],
    swallowed: [...ledger.swallowed],
    offered: offered.flatMap(({ blocks }) => blocks.map((block) => block.textContent)),
  });
}

Object.assign(globalThis, {
  toys: {
    newToy: (id: string, client: string, seed: number) => void toys.set(id, new ToyEditor(client, seed)),
    act: (id: string) => toy(id).act(),
    outgoing: (id: string) => JSON.stringify(toy(id).outgoing()),
    connected: (id: string) => toy(id).connected(),
    deliver: (id: string, message: string) => toy(id).deliver(message),
    closed: (id: string, code: number) => toy(id).closed(code),
    tick: (id: string, ms: number) => toy(id).tick(ms),
    reload: (id: string) => toy(id).reload(),
    state,
    ledger,
    kinds: () => JSON.stringify(ACTS),
  },
});
