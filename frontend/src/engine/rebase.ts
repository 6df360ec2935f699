import type { Node } from "prosemirror-model";
import type { Step, StepMap } from "prosemirror-transform";
import { inOrder } from "../schema";

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
  const maps: StepMap[] = [];
  for (let i = steps.length - 1; i >= 0; i--) maps.push(steps[i].getMap().invert());
  for (let i = 0; i < others.length; i++) maps.push(others[i]);
  const left: Step[] = [];
  const again: number[] = [];
  for (let i = 0; i < steps.length; i++) {
    const back = steps.length - 1 - i;
    const mapped = steps[i].map(inOrder(maps, back + 1, again));
    if (!mapped) continue;
    const after = applied(doc, mapped);
    if (!after) continue;
    doc = after;
    again[back] = maps.length;
    maps.push(mapped.getMap());
    left.push(mapped);
  }
  return { doc, steps: left };
}
