/** Brings something into sight, below what covers the top of the view. */
export function reveal(dom: Element | null, covered: number): void {
  if (!dom) return;
  const { top, bottom } = dom.getBoundingClientRect();
  if (top >= covered + 8 && bottom <= window.innerHeight - 24) return;
  const calm = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;
  dom.scrollIntoView?.({ block: "center", behavior: calm ? "auto" : "smooth" });
}
