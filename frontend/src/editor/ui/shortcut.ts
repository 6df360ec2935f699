const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
const NAMES: Record<string, string> = MAC
  ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" }
  : { Mod: "Ctrl", Alt: "Alt", Shift: "Shift" };

/** A key combination as it stands on this reader's keyboard. */
export function shortcut(keys: string): string {
  const parts = keys.split("-").map((part) => NAMES[part] ?? part.toUpperCase());
  return parts.join(MAC ? "" : "+");
}
