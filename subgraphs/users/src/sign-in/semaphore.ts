/** Semaphore with a bounded queue: limits how much expensive work runs and waits at the same time. */

export interface Semaphore {
  /**
   * Runs the work when there is room for it, in the order of the calls.
   *
   * @returns the result of the work; undefined, without running it, when the queue is full
   */
  run<T extends object>(work: () => Promise<T>): Promise<T | undefined>;
}

/**
 * Creates a semaphore.
 *
 * @param maxRunning maximum number of works that run at the same time
 * @param maxWaiting maximum number of works that wait
 */
export function createSemaphore(maxRunning: number, maxWaiting: number): Semaphore {
  const queue: (() => void)[] = [];
  let running = 0;
  return {
    async run(work) {
      if (running < maxRunning) running += 1;
      else if (queue.length < maxWaiting) await new Promise<void>((resolve) => queue.push(resolve));
      else return undefined;
      try {
        return await work();
      } finally {
        // The oldest in the queue takes over the slot.
        const next = queue.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
