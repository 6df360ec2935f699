/** Something that is done once, some time after it was asked for; asking again meanwhile changes nothing. */
export interface Later {
  (): void;
  /** Does it never. */
  cancel(): void;
}

/** Puts something off by a number of milliseconds. However often it is asked for, it never waits longer. */
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
    timer ??= setTimeout(run, ms);
  };
  return Object.assign(ask, { cancel });
}
