/** Second connections of requests, for statements that need not wait for each other. */

/** Numbers of a pool of connections, as `pg.Pool` has them. */
export interface PoolNumbers {
  readonly idleCount: number;
  readonly totalCount: number;
  /** Number of those who wait for one. */
  readonly waitingCount: number;
  readonly options: { readonly max: number };
}

/**
 * Bound of the second connections of a pool: half of it at most, so that requests that hold one connection and wait for
 * another never have them all, and wait for nobody who could not go on.
 */
export class SecondConnections {
  readonly #pool: PoolNumbers;
  #held = 0;

  constructor(pool: PoolNumbers) {
    this.#pool = pool;
  }

  /** Runs `beside` where a connection is free that nobody waits for, or else `alone`. */
  async use<T>(beside: () => Promise<T>, alone: () => Promise<T>): Promise<T> {
    if (!this.#isFree()) return alone();
    this.#held += 1;
    try {
      return await beside();
    } finally {
      this.#held -= 1;
    }
  }

  #isFree(): boolean {
    const { idleCount, totalCount, waitingCount, options } = this.#pool;
    const { max } = options;
    const canOpen = idleCount > 0 || totalCount < max;
    return canOpen && waitingCount === 0 && this.#held < Math.floor(max / 2);
  }
}
