const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
const ORDER = MAC ? ["Alt", "Shift", "Mod"] : ["Mod", "Alt", "Shift"];
const NAMES: Record<string, string> = MAC
  ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" }
  : { Mod: "Ctrl", Alt: "Alt", Shift: "Shift" };
const SPOKEN: Record<string, string> = { Mod: MAC ? "Meta" : "Control" };

/** A key combination as it stands on this reader's keyboard. */
export function shortcut(keys: string): string {
  const parts = inOrder(keys).map((part) => NAMES[part] ?? (part === "Escape" ? "Esc" : upper(part)));
  return parts.join(MAC ? "" : "+");
}

/** A key combination as assistive technology wants it. */
export function spokenShortcut(keys: string): string {
  return inOrder(keys)
    .map((part) => SPOKEN[part] ?? upper(part))
    .join("+");
}

function inOrder(keys: string): string[] {
  const parts = keys.split("-");
  const last = parts.pop() as string;
  return [...ORDER.filter((one) => parts.includes(one)), last];
}

function upper(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part;
}
