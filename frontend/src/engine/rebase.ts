import type { Node } from "prosemirror-model";
import { Mapping, type Step, type StepMap } from "prosemirror-transform";

/** What is left of a batch on a newer text. */
export interface Rebased {
  doc: Node;
  steps: Step[];
}

/**
 * Carries steps over what others did since their base, exactly as the editor that made them does: its own steps
 * back, the others' forward, its own again, where each map knows which one it mirrors. Steps may fall away.
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
  const mapping = new Mapping(maps);
  const left: Step[] = [];
  for (let i = 0, from = steps.length; i < steps.length; i++) {
    const mapped = steps[i].map(mapping.slice(from));
    from--;
    if (!mapped) continue;
    const after = applied(doc, mapped);
    if (!after) continue;
    doc = after;
    mapping.appendMap(mapped.getMap(), from);
    left.push(mapped);
  }
  return { doc, steps: left };
}
