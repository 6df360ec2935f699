/** How long the page before a reload may take to let go of its name, in milliseconds. */
const PATIENCE = 1000;

/** The names that this page holds; it keeps them as long as it lives. */
const held = new Set<string>();

/**
 * Holds the name of a tab as long as this page lives, and tells whether it could: the copy of a tab comes with its
 * name, which the tab itself holds. Without locks (plain http) every name is one's own.
 */
export function holdName(name: string, then: (ours: boolean) => void): void {
  const locks = locksHere();
  if (!locks || held.has(name)) return then(true);
  const forLife = () => {
    held.add(name);
    queueMicrotask(() => then(true));
    return new Promise<void>(() => {});
  };
  locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, forLife).catch(() => then(false));
}

/** Calls back when no other page holds a name: its tab is gone. */
export function whenGone(name: string, then: () => void): void {
  const locks = locksHere();
  if (!locks || held.has(name)) return then();
  let gone = false;
  const look = (lock: Lock | null) => void (gone = lock !== null);
  locks.request(name, { ifAvailable: true }, look).then(
    () => gone && then(),
    () => {},
  );
}

function locksHere(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}
