/** What the style attribute of a pasted element says, by property. */
export function stylesOf(element: Element): Map<string, string> {
  const styles = new Map<string, string>();
  for (const part of (element.getAttribute("style") ?? "").slice(0, 4000).split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0) styles.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  return styles;
}

/** Whether an element is there for the writing programme only and is never shown. */
export function isHidden(styles: Map<string, string>): boolean {
  return styles.get("display") === "none" || styles.get("mso-hide") === "all";
}

/** Whether an element makes its words bold (true), takes that away (false), or leaves it (null). */
export function boldness(tag: string, styles: Map<string, string>): boolean | null {
  const weight = styles.get("font-weight");
  if (weight === "bold" || weight === "bolder" || Number(weight) >= 600) return true;
  if (weight === "normal" || Number(weight) < 600) return false;
  return tag === "b" || tag === "strong" ? true : null;
}

/** The same for italic. */
export function slant(tag: string, styles: Map<string, string>): boolean | null {
  const style = styles.get("font-style");
  if (style === "italic" || style === "oblique") return true;
  if (style === "normal") return false;
  return tag === "i" || tag === "em" || tag === "cite" ? true : null;
}
