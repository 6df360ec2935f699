/** Something that is done once after a pause; asking again begins the pause anew. */
export interface Later {
  (): void;
  /** Does it now when it is still waiting. */
  now(): void;
  /** Does it never. */
  cancel(): void;
}

/** Puts something off by a number of milliseconds. */
export function later(ms: number, act: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const run = () => {
    cancel();
    act();
  };
  const ask = () => {
    cancel();
    timer = setTimeout(run, ms);
  };
  return Object.assign(ask, { cancel, now: () => timer !== undefined && run() });
}
