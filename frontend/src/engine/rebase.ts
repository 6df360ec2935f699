import type { Node } from "prosemirror-model";
import type { Step, StepMap } from "prosemirror-transform";
import { InOrder } from "../schema";

/** What is left of a batch on a newer text. */
export interface Rebased {
  doc: Node;
  steps: Step[];
}

/**
 * Carries steps over what others did since their base, exactly as the editor that made them does: its own steps
 * back, the others' forward, its own again. Steps may fall away.
 */
export function rebase(
  doc: Node,
  steps: Step[],
  others: StepMap[],
  applied: (before: Node, step: Step) => Node | null,
): Rebased {
  const back = steps.map((_, i) => steps[steps.length - 1 - i].getMap().invert());
  const order = new InOrder(back, others);
  const left: Step[] = [];
  for (let i = 0; i < steps.length; i++) {
    const taken = steps.length - 1 - i;
    const mapped = steps[i].map(order.from(taken + 1));
    if (!mapped) continue;
    const after = applied(doc, mapped);
    if (!after) continue;
    doc = after;
    order.doAgain(taken, mapped.getMap());
    left.push(mapped);
  }
  return { doc, steps: left };
}
