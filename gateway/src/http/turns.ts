/** Lets work begin in its order, one piece in each turn of the event loop. */

/**
 * Where there is more to do than one core can, what has begun is finished first: otherwise all of it
 * is under way at once, and the memory that each piece holds meanwhile is copied by the garbage
 * collector again and again. Where the process waits for others, turns are short and nobody waits.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is the caller's turn. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#waiting.push(resolve) === 1) setImmediate(this.#take);
    });
  }

  readonly #take = (): void => {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) setImmediate(this.#take);
  };
}
