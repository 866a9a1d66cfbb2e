/** A semaphore for a store that does little at once, shared fairly between those who ask. */

export interface FairSemaphoreOptions {
  /** Maximum of tasks that run at the same time. */
  readonly concurrency: number;
  /** Maximum of waiting tasks of one owner. */
  readonly maxWaiting: number;
}

/** Too much work of one owner waits already. */
export class QueueFullError extends Error {}

/**
 * Runs work by turns of its owners: whoever has much of it waits for their own, and for one piece of
 * each of the others.
 */
export class FairSemaphore {
  readonly #options: FairSemaphoreOptions;
  /** Waiting tasks by owner, the next owner first; no list is empty. */
  readonly #waiting = new Map<string, Set<() => void>>();
  #running = 0;

  constructor(options: FairSemaphoreOptions) {
    this.#options = options;
  }

  /**
   * Runs the work when it is its owner's turn. Work that has begun keeps its place until it ends, also when
   * nobody waits for it any longer: the store is busy with it all the same.
   *
   * @param signal aborted when nobody waits for the work any longer: it rejects at once, and work that has not
   *   begun leaves the queue
   * @throws QueueFullError, without waiting
   */
  async run<Result>(
    owner: string,
    signal: AbortSignal,
    work: () => Promise<Result>,
  ): Promise<Result> {
    signal.throwIfAborted();
    if (this.#running < this.#options.concurrency) this.#running += 1;
    else await this.#wait(owner, signal);
    const running = work().finally(() => this.#next());
    return untilAborted(running, signal);
  }

  #wait(owner: string, signal: AbortSignal): Promise<void> {
    const own = this.#waiting.get(owner) ?? new Set();
    if (own.size >= this.#options.maxWaiting) {
      throw new QueueFullError(`${own.size} pieces of work wait already.`);
    }
    this.#waiting.set(owner, own);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        own.delete(begin);
        if (own.size === 0) this.#waiting.delete(owner);
        reject(signal.reason);
      };
      const begin = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      own.add(begin);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Gives the place of work that has ended to whoever's turn it is. */
  #next(): void {
    const [turn] = this.#waiting;
    const [begin] = turn?.[1] ?? [];
    if (!turn || !begin) {
      this.#running -= 1;
      return;
    }
    const [owner, own] = turn;
    own.delete(begin);
    this.#waiting.delete(owner);
    if (own.size > 0) this.#waiting.set(owner, own);
    begin();
  }
}

/** Result of the work, or the reason of the signal if that is aborted first. */
function untilAborted<Result>(running: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    running.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
