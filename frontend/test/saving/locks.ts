/** A browser's locks, for tests: exclusive ones, granted in order. */
export class Locks {
  private readonly queues = new Map<string, (() => void)[]>();

  request(name: string, options: LockOptions, act: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.queues.get(name) ?? [];
      this.queues.set(name, queue);
      const run = () =>
        void act().then(() => {
          queue.shift();
          queue[0]?.();
          resolve();
        });
      queue.push(run);
      if (queue[0] === run) return run();
      options.signal?.addEventListener("abort", () => {
        if (queue[0] === run || !queue.includes(run)) return;
        queue.splice(queue.indexOf(run), 1);
        reject(new DOMException("Waited too long", "TimeoutError"));
      });
    });
  }

  query(): Promise<{ held: { name: string }[] }> {
    const held = [...this.queues].filter(([, queue]) => queue.length > 0).map(([name]) => ({ name }));
    return Promise.resolve({ held });
  }
}
