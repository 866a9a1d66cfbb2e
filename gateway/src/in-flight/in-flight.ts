/** Work that is done once for all who ask for the same at the same time. */

interface Task<Result> {
  readonly result: Promise<Result>;
  readonly abort: AbortController;
  /** All who asked, and those of them who still wait. */
  askers: number;
  waiting: number;
}

/** What work gave, and whether others got the same. */
export interface Joined<Result> {
  readonly result: Result;
  readonly isShared: boolean;
}

export class Underway<Result> {
  readonly #tasks = new Map<string, Task<Result>>();

  /**
   * Joins the work that is under way for the key, or starts it.
   *
   * @param key everything that the result depends on, the viewer included
   * @param gone aborted when the asker waits no longer; work that nobody waits for is aborted
   * @param start does the work; must not reject when it is aborted
   */
  async join(
    key: string,
    gone: AbortSignal | undefined,
    start: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Joined<Result>> {
    const task = this.#tasks.get(key) ?? this.#start(key, start);
    task.askers += 1;
    task.waiting += 1;
    const leave = (): void => {
      task.waiting -= 1;
      if (task.waiting > 0) return;
      this.#forget(key, task);
      task.abort.abort();
    };
    if (gone?.aborted) leave();
    else gone?.addEventListener('abort', leave, { once: true });
    try {
      const result = await task.result;
      return { result, isShared: task.askers > 1 };
    } finally {
      gone?.removeEventListener('abort', leave);
    }
  }

  /** Lets nobody join what is under way: it may have read what has been written since. */
  close(): void {
    this.#tasks.clear();
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<Result>): Task<Result> {
    const abort = new AbortController();
    const result = start(abort.signal).finally(() => this.#forget(key, task));
    const task: Task<Result> = { result, abort, askers: 0, waiting: 0 };
    this.#tasks.set(key, task);
    return task;
  }

  #forget(key: string, task: Task<Result>): void {
    if (this.#tasks.get(key) === task) this.#tasks.delete(key);
  }
}
