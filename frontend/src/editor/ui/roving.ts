/** A row of tools that is one stop for the Tab key. */
export interface Rove {
  /** Looks again which tool the Tab key may stop at: a disabled one cannot take the focus. */
  refresh(): void;
}

/** Makes a row of tools one stop for the Tab key; the arrow keys go along the row, in the reading direction. */
export function rove(row: HTMLElement): Rove {
  const stops = () =>
    [...row.querySelectorAll<HTMLElement>("button, select")].filter((stop) => !stop.matches(":disabled"));
  const choose = (next: HTMLElement | undefined) => {
    for (const stop of row.querySelectorAll<HTMLElement>("button, select"))
      stop.tabIndex = stop === next ? 0 : -1;
  };
  choose(stops()[0]);
  row.addEventListener("focusin", (event) => choose(event.target as HTMLElement));
  row.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = stops();
    const here = all.indexOf(event.target as HTMLElement);
    const forward = getComputedStyle(row).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const next = new Map([
      [forward, here + 1],
      [backward, here - 1],
      ["Home", 0],
      ["End", all.length - 1],
    ]).get(event.key);
    if (next === undefined || here < 0) return;
    event.preventDefault();
    all[(next + all.length) % all.length].focus();
  });
  return {
    refresh() {
      const all = stops();
      if (!all.some((stop) => stop.tabIndex === 0)) choose(all[0]);
    },
  };
}
