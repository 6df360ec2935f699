const BETWEEN_MS = 100;
const MOST_LOOKS = 100;
const MOST_GOES = 10;

/** The id behind a beginning such as "line-" that the page's address names; null when it names no such thing. */
export function named(beginning: string): string | null {
  const name = location.hash.slice(1);
  return name.startsWith(beginning) && name.length > beginning.length ? name.slice(beginning.length) : null;
}

/**
 * Goes to the place that an address names as soon as it stands on the page, and again while the page around it is still
 * being laid out.
 */
export function arrive(place: () => Element | null, go: () => void): void {
  let looks = 0;
  let goes = 0;
  const look = () => {
    const there = place();
    if (there && goes > 0 && isInSight(there)) return;
    if (there) {
      goes++;
      go();
    }
    if (goes < MOST_GOES && looks++ < MOST_LOOKS) setTimeout(look, BETWEEN_MS);
  };
  look();
}

function isInSight(there: Element): boolean {
  const { top } = there.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}
