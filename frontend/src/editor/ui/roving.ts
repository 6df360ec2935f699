/** Makes a row of tools one stop for the Tab key; the arrow keys go along the row, in the reading direction. */
export function rove(row: HTMLElement): void {
  const stops = () => [...row.querySelectorAll<HTMLElement>("button, select")];
  const choose = (next: HTMLElement | undefined) => {
    for (const stop of stops()) stop.tabIndex = stop === next ? 0 : -1;
  };
  choose(stops()[0]);
  row.addEventListener("focusin", (event) => choose(event.target as HTMLElement));
  row.addEventListener("keydown", (event) => {
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
}
