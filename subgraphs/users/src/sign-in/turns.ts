/** Taking turns at work that needs much: a few at once, some waiting, and everybody else turned away. */

export interface Turns {
  /**
   * Does the work when its turn comes.
   *
   * @returns what the work gives; undefined, without doing it, when too many wait already
   */
  take<T extends object>(work: () => Promise<T>): Promise<T | undefined>;
}

/**
 * @param atOnce how many may work at the same time
 * @param waiting how many may wait for them
 */
export function createTurns(atOnce: number, waiting: number): Turns {
  const queue: (() => void)[] = [];
  let working = 0;
  return {
    async take(work) {
      if (working < atOnce) working += 1;
      else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve));
      else return undefined;
      try {
        return await work();
      } finally {
        // Whoever waits longest takes over the place.
        const next = queue.shift();
        if (next) next();
        else working -= 1;
      }
    },
  };
}
