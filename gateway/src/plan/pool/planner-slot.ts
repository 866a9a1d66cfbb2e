/** A place for one planning process: it starts one, and another whenever that has ended. */
import type { PlanResult } from '../plan.ts';
import {
  startPlannerProcess,
  type EndCause,
  type PlannerProcess,
  type PlannerProcessOptions,
} from './planner-process.ts';

export interface PlannerSlotOptions extends PlannerProcessOptions {
  /** Called with the cause of the end of a process that was not stopped. */
  readonly onEnd?: (cause: EndCause) => void;
}

interface SlotCallbacks {
  /** Called when a process can take an operation that it could not before. */
  readonly onFree: () => void;
  /** Returns true when no process of the pool can plan. */
  readonly isNeeded: () => boolean;
}

/** Milliseconds before a process is replaced: doubled for each that ended within a minute. */
const MIN_RESTART_DELAY_MS = 100;
const MAX_RESTART_DELAY_MS = 30_000;
/** Delay while there is no other process that can plan. */
const MAX_NEEDED_DELAY_MS = 1_000;
const CALM_MS = 60_000;

export class PlannerSlot {
  readonly #options: PlannerSlotOptions;
  readonly #callbacks: SlotCallbacks;
  #process: PlannerProcess | undefined;
  #restart: NodeJS.Timeout | undefined;
  #isClosed = false;
  #isOpen = false;
  #client: string | undefined;
  #failure: string | undefined = 'The planner is being started.';
  /** Ends within a minute of each other, and when the last was. */
  #ends = 0;
  #lastEnd = 0;

  constructor(options: PlannerSlotOptions, callbacks: SlotCallbacks) {
    this.#options = options;
    this.#callbacks = callbacks;
  }

  /** True while its process can plan, idle or not. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** True while its process can plan and has no operation. */
  get isIdle(): boolean {
    return this.#isOpen && this.#client === undefined;
  }

  /** Client of the operation in work, or of the one that ended the process, until that is replaced. */
  get client(): string | undefined {
    return this.#client;
  }

  /** Message of the last process that could not be opened; undefined once one has been. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Starts a process. */
  start(): void {
    this.#restart = undefined;
    const started = startPlannerProcess(this.#options);
    this.#process = started;
    started.opened.then(
      () => this.#opened(),
      (error: unknown) => {
        this.#failure = error instanceof Error ? error.message : String(error);
      },
    );
    void started.ended.then((cause) => this.#ended(cause));
  }

  /** Plans an operation; the slot must be idle. */
  async plan(operation: string, client: string, timeout: number): Promise<PlanResult> {
    const inWork = this.#process;
    if (!inWork || !this.isIdle) throw new TypeError('The slot has no idle process.');
    this.#client = client;
    const answer = await inWork.plan(operation, timeout);
    // If it ended with the operation, the slot is the client's until there is another.
    if (this.#process === inWork) this.#client = undefined;
    return answer;
  }

  /** Ends the process and starts none any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#restart);
    await this.#process?.stop();
  }

  #opened(): void {
    if (this.#isClosed) return;
    this.#isOpen = true;
    this.#client = undefined;
    this.#failure = undefined;
    this.#callbacks.onFree();
  }

  #ended(cause: EndCause): void {
    this.#isOpen = false;
    this.#process = undefined;
    if (this.#isClosed) return;
    this.#options.onEnd?.(cause);
    const now = performance.now();
    this.#ends = now - this.#lastEnd < CALM_MS ? this.#ends + 1 : 1;
    this.#lastEnd = now;
    const calm = MIN_RESTART_DELAY_MS * 2 ** (this.#ends - 1);
    const bound = this.#callbacks.isNeeded() ? MAX_NEEDED_DELAY_MS : MAX_RESTART_DELAY_MS;
    this.#restart = setTimeout(() => this.start(), Math.min(calm, bound)).unref();
  }
}
