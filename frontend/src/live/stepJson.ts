import type { Step } from "prosemirror-transform";

interface MarkSet {
  stepType: string;
  steps?: MarkSet[];
}

/** A step as JSON that can be read back: undoing an undone mark nests sets of mark steps, which their reader refuses. */
export function stepJson(step: Step): object {
  const json = step.toJSON() as MarkSet;
  return json.steps ? { ...json, steps: json.steps.flatMap(flat) } : json;
}

function flat(step: MarkSet): MarkSet[] {
  return step.steps ? step.steps.flatMap(flat) : [step];
}
