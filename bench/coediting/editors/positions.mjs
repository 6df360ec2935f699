// Just enough of ProseMirror's positions, on its JSON form.

/** The start of the block at which this editor writes. */
export function startOf(doc, index) {
  const before = doc.content.slice(0, index % doc.content.length);
  return before.reduce((sum, block) => sum + sizeOfNode(block), 0) + 1;
}

/** Where a position is after a step. Marks and attributes move nothing. */
export function movedBy(step, position) {
  if (step.stepType !== "replace" || step.from > position) return position;
  return Math.max(step.from, position - (step.to - step.from)) + sizeOf(step.slice);
}

export function sizeOf(slice) {
  const whole = (slice?.content ?? []).reduce((sum, node) => sum + sizeOfNode(node), 0);
  return whole - (slice?.openStart ?? 0) - (slice?.openEnd ?? 0);
}

function sizeOfNode(node) {
  return node.type === "text" ? node.text.length : 2 + sizeOf(node);
}
