import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import { TextSelection } from "prosemirror-state";
import type { Mapping, Step } from "prosemirror-transform";
import { InOrder } from "../schema";
import { unconfirmedIn, type Unconfirmed } from "./unconfirmed";

/** What no step of one's own belongs to; steps that wait for a batch belong to none either, and are not these. */
const NO_BATCH = Symbol("no batch");

/** Rebasing joins maps by hand, with what prosemirror-collab itself uses and does not show. */
type Mirroring = Mapping & { setMirror(one: number, other: number): void };

/**
 * Takes in what others wrote, and what was written here and is not stored yet goes on top; the places of one's own words
 * stay in their order.
 */
export function receiveOthers(state: EditorState, plugin: Plugin, steps: readonly Step[]): Transaction {
  return receiveInstead(state, plugin, steps, NO_BATCH);
}

/**
 * Takes what the authority made of a batch in place of the batch itself. Both carry it over others' steps alike, but for
 * what was very far behind and what the authority mends; where they differ, theirs counts. What was written since goes
 * on top.
 *
 * @param batch the one under way, which is written at the steps that went with it
 */
export function receiveInstead(
  state: EditorState,
  plugin: Plugin,
  steps: readonly Step[],
  batch: unknown,
): Transaction {
  const own = unconfirmedIn(state, plugin);
  const sent = own.filter(({ origin }) => origin === batch).length;
  const tr = state.tr;
  const mapping = tr.mapping as Mirroring;
  for (let i = own.length - 1; i >= 0; i--) tr.step(own[i].inverted);
  for (const step of steps) tr.step(step);
  // Step for step they are the same words elsewhere: positions in them find their way, and undo takes them back.
  const order = new InOrder(mapping.maps.slice(0, own.length), mapping.maps.slice(own.length));
  if (sent === steps.length) {
    for (let i = 0; i < sent; i++) {
      mapping.setMirror(own.length - 1 - i, own.length + i);
      order.isAgain(own.length - 1 - i, own.length + i);
    }
  }
  const rest: Unconfirmed[] = [];
  for (let i = sent; i < own.length; i++) {
    const taken = own.length - 1 - i;
    const mapped = own[i].step.map(order.from(taken + 1));
    if (!mapped || tr.maybeStep(mapped).failed) continue;
    mapping.setMirror(taken, tr.steps.length - 1);
    order.doAgain(taken, mapped.getMap());
    const inverted = mapped.invert(tr.docs[tr.docs.length - 1]);
    rest.push({ step: mapped, inverted, origin: own[i].origin });
  }
  if (state.selection instanceof TextSelection) {
    const { anchor, head } = state.selection;
    const at = (pos: number) => tr.doc.resolve(tr.mapping.map(pos, -1));
    tr.setSelection(TextSelection.between(at(anchor), at(head), -1));
    // Moved along by others, it was not set by anybody.
    (tr as unknown as { updated: number }).updated &= ~1;
  }
  const { version } = plugin.getState(state) as { version: number };
  return tr
    .setMeta("rebased", own.length)
    .setMeta("addToHistory", false)
    .setMeta(plugin, { version: version + steps.length, unconfirmed: rest });
}
