/** Sharing of work in flight among callers that want the same result at the same time. */

import { Cancellation, type CancelSignal } from './cancellation.ts';

interface Task<Result> {
  readonly result: Promise<Result>;
  readonly abort: Cancellation;
  /** Callers that have joined, and those of them that still wait. */
  joined: number;
  waiting: number;
}

/** Result of a task; `isShared` is true when several callers joined it. */
export interface SharedResult<Result> {
  readonly result: Result;
  readonly isShared: boolean;
}

export class InFlight<Result> {
  readonly #tasks = new Map<string, Task<Result>>();

  /**
   * Joins the task in flight for the key, or starts one.
   *
   * @param key everything that the result depends on, the viewer included
   * @param signal aborted when the caller waits no longer; a task for which nobody waits is aborted
   * @param start does the work; must not reject when it is aborted
   */
  async join(
    key: string,
    signal: CancelSignal | undefined,
    start: (signal: CancelSignal) => Promise<Result>,
  ): Promise<SharedResult<Result>> {
    const task = this.#tasks.get(key) ?? this.#start(key, start);
    task.joined += 1;
    task.waiting += 1;
    const leave = (): void => {
      task.waiting -= 1;
      if (task.waiting > 0) return;
      this.#forget(key, task);
      task.abort.abort();
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
    try {
      const result = await task.result;
      return { result, isShared: task.joined > 1 };
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  /** Closes all tasks in flight to further callers: they may have read what has changed since. */
  close(): void {
    this.#tasks.clear();
  }

  #start(key: string, start: (signal: CancelSignal) => Promise<Result>): Task<Result> {
    const abort = new Cancellation();
    const result = start(abort).finally(() => this.#forget(key, task));
    const task: Task<Result> = { result, abort, joined: 0, waiting: 0 };
    this.#tasks.set(key, task);
    return task;
  }

  #forget(key: string, task: Task<Result>): void {
    if (this.#tasks.get(key) === task) this.#tasks.delete(key);
  }
}
