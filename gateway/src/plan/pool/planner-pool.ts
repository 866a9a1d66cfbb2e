/** Planning processes that share one queue: warm, replaced when they end, and fair to clients. */
import type { PlanResult } from '../plan.ts';
import { FairQueue } from './fair-queue.ts';
import { PlannerSlot, type PlannerSlotOptions } from './planner-slot.ts';

export interface PlannerPoolOptions extends PlannerSlotOptions {
  /** Number of processes. One client uses at most all but one of them at a time. */
  readonly processes: number;
  /** Milliseconds that planning one operation may take; its process is ended then. */
  readonly timeout: number;
  /** Milliseconds that an operation may wait for a process. */
  readonly queueTimeout: number;
}

interface Job {
  readonly operation: string;
  readonly client: string;
  readonly answer: (answer: PlanResult) => void;
}

/**
 * Milliseconds after the first process at which the others are started: they would take the time of the first answers.
 */
const SPARE_DELAY_MS = 1_000;

/** Operations that wait for a process: over a second of planning, where plans take a millisecond. */
const MAX_QUEUE_LENGTH = 1_000;

/**
 * Each process has one operation in work, so that whatever ends a process is that operation's doing,
 * and no other's that waits. A process that has ended counts as its client's until there is another:
 * who ends processes cannot have all of them.
 */
export class PlannerPool {
  readonly #options: PlannerPoolOptions;
  readonly #slots: readonly PlannerSlot[];
  readonly #queue = new FairQueue<Job>(MAX_QUEUE_LENGTH);
  readonly #spareStart: NodeJS.Timeout;

  constructor(options: PlannerPoolOptions) {
    this.#options = options;
    this.#slots = Array.from(
      { length: options.processes },
      () =>
        new PlannerSlot(options, {
          onFree: () => this.#dispatch(),
          isNeeded: () => !this.#slots.some(({ isOpen }) => isOpen),
        }),
    );
    const [first, ...spare] = this.#slots;
    first?.start();
    this.#spareStart = setTimeout(() => {
      for (const slot of spare) slot.start();
    }, SPARE_DELAY_MS).unref();
  }

  /** Operations that wait. */
  get queueLength(): number {
    return this.#queue.length;
  }

  /** Processes that can plan. */
  get openProcesses(): number {
    return this.#slots.filter(({ isOpen }) => isOpen).length;
  }

  /** Message: the reason that no process can plan; undefined when one can, or could and is being replaced. */
  get failure(): string | undefined {
    const failures = this.#slots.map(({ failure }) => failure);
    return failures.includes(undefined) ? undefined : failures[0];
  }

  /** Plans an operation, in turn with those of other clients. Never rejects. */
  plan(operation: string, client: string): Promise<PlanResult> {
    const { queueTimeout } = this.#options;
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        this.#queue.remove(client, job);
        resolve(failed('QUEUE_TIMED_OUT', `It waited ${queueTimeout} ms for a planner.`));
      }, queueTimeout);
      const job: Job = {
        operation,
        client,
        answer(answer) {
          clearTimeout(late);
          resolve(answer);
        },
      };
      const dropped = this.#queue.push(client, job);
      dropped?.answer(failed('QUEUE_FULL', `${MAX_QUEUE_LENGTH} operations wait for a planner.`));
      this.#dispatch();
    });
  }

  /** Ends all processes; what waits is answered that there is no planner. */
  async close(): Promise<void> {
    clearTimeout(this.#spareStart);
    await Promise.all(this.#slots.map((slot) => slot.close()));
    for (let job = this.#queue.take(() => true); job; job = this.#queue.take(() => true)) {
      job.answer(failed('STOPPED', 'The planners have been stopped.'));
    }
  }

  #dispatch(): void {
    for (const slot of this.#slots) {
      if (!slot.isIdle) continue;
      const job = this.#queue.take((client) => this.#mayTake(client));
      if (!job) return;
      void this.#run(slot, job);
    }
  }

  async #run(slot: PlannerSlot, job: Job): Promise<void> {
    job.answer(await slot.plan(job.operation, job.client, this.#options.timeout));
    this.#dispatch();
  }

  /** Returns true while the client has fewer processes than it may have. */
  #mayTake(client: string): boolean {
    const own = this.#slots.filter((slot) => slot.client === client).length;
    return own < Math.max(1, this.#options.processes - 1);
  }
}

function failed(reason: string, message: string): PlanResult {
  return { planError: { reason, path: [], message } };
}
