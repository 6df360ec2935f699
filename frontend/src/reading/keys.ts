const FIELDS = "input, textarea, select, [contenteditable], vaadin-dialog";

/**
 * The key that is meant: a letter as it was pressed, "Enter", "Escape", or "confirm" for Ctrl or ⌘ with Enter. Null where
 * somebody types, and for keys with others held.
 */
export function keyOf(event: KeyboardEvent): string | null {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (isComposing || altKey || event.defaultPrevented) return null;
  if (key === "Enter" && (ctrlKey || metaKey)) return "confirm";
  if (key === "Escape") return key;
  if (ctrlKey || metaKey) return null;
  const typing = event.composedPath().some((at) => at instanceof Element && at.matches(FIELDS));
  return typing ? null : key;
}
