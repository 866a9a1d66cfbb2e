/** Admission of operations: the start of each, and the rejection of some where there are too many. */
import { performance } from 'node:perf_hooks';
import { OverloadedError } from '@teei/platform/errors/errors.ts';
import type { CancelSignal } from '../in-flight/cancellation.ts';
import { LoadGauge } from './load-gauge.ts';
import { RunningLimit } from './running-limit.ts';

/** Milliseconds that an operation may wait where more come than can begin. */
const MAX_WAIT_MS = 500;

/** Milliseconds after which a queue that was never empty is no burst that passes. */
const MAX_BURST_MS = 3_000;

/** Number of operations that go first at once, before others wait until those have nothing to do. */
const MIN_RUNNING = 4;

/**
 * Milliseconds for which an operation goes first, counted from its start, and for which another waits for such: a
 * short operation behind long ones then takes its part of the event loop beside them, and a subgraph that hangs keeps
 * nobody else waiting.
 */
const MAX_DEFERRAL_MS = 250;

/** Seconds after which a rejected client may try again. */
const RETRY_AFTER_SECONDS = 1;

interface Waiting {
  readonly since: number;
  readonly begin: (place: Place) => void;
  readonly reject: (error: OverloadedError) => void;
  readonly signal: CancelSignal;
}

/** The place of an operation that runs. */
interface Place {
  readonly since: number;
}

/** The turn of an operation that has begun. */
export interface Turn {
  /**
   * Waits for what neither this process nor a subgraph works on, such as a plan. The operation does not
   * count as running meanwhile, so that those that need not wait for it begin.
   */
  readonly waitFor: <T>(result: Promise<T>) => Promise<T>;
}

/** The time and the event loop, which tests replace by their own. */
export interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  readonly nextTurn: (callback: () => void) => void;
  /** Number of events that the loop has handled: what arrived on connections, and what threads have done. */
  readonly events: () => number;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  nextTurn: (callback) => setImmediate(callback),
  events: () => performance.nodeTiming.uvMetricsInfo.events,
};

/**
 * Operations begin in the order in which they come, each in a turn of the event loop that brought nothing else to do,
 * as long as no more run at once than the process and its subgraphs can do (`RunningLimit`). So what has begun is
 * finished first: answers come in the order of their requests, and the memory that each holds meanwhile is not
 * copied again and again.
 *
 * A burst waits until it is done. Where more come than can begin (`LoadGauge`), or more than may run at once
 * for seconds, operations wait for at most half a second, the newest begin first, since their clients are
 * still there, and most of the others are rejected before anything is read of them. This is
 * adaptive LIFO with controlled delay (B. Maurer, "Fail at Scale", ACM Queue 13(8), 2015).
 */
export class StartQueue {
  readonly #clock: Clock;
  readonly #load: LoadGauge;
  readonly #limit: RunningLimit;
  readonly #countRejected: () => void;
  /** One error for all: making its stack costs more than the rest of a rejection. */
  readonly #overloaded = new OverloadedError(RETRY_AFTER_SECONDS);
  #waiting: Waiting[] = [];
  #running = 0;
  /** Places of operations that go first, by their time. */
  readonly #first = new Set<Place>();
  #isTurnDue = false;
  /** Events of the loop when the next turn was asked for. */
  #events = 0;
  /** Time since which there has been a backlog; undefined when there is none. */
  #backlogSince: number | undefined;

  /** @param countRejected called for each operation that is rejected */
  constructor(countRejected: () => void, clock: Clock = CLOCK) {
    this.#clock = clock;
    this.#countRejected = countRejected;
    this.#load = new LoadGauge(clock.now());
    this.#limit = new RunningLimit();
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get running(): number {
    return this.#running;
  }

  /** Number of operations that wait; none counts as long as all of them may run at once. */
  get #backlog(): number {
    const { length } = this.#waiting;
    const mayRun = !this.#load.isOverload && this.#running + length <= this.#limit.value;
    return mayRun ? 0 : length;
  }

  /** Admits a request of which nothing has been read, or returns the error that rejects it. */
  admit(): OverloadedError | undefined {
    this.#look();
    if (this.#load.admits()) return undefined;
    this.#countRejected();
    return this.#overloaded;
  }

  /**
   * Runs an operation when it is its turn.
   *
   * @param signal aborted when nobody waits for the response any more
   * @throws OverloadedError when it was rejected, and nothing of it has begun
   */
  async run<T>(operation: (turn: Turn) => Promise<T>, signal: CancelSignal): Promise<T> {
    let place = await this.#turn(signal);
    const since = this.#clock.now();
    let waited = 0;
    const waitFor: Turn['waitFor'] = async (result) => {
      const waitingSince = this.#clock.now();
      this.#free(place);
      try {
        return await result;
      } finally {
        // Requests that have begun are finished first: they wait for no other turn.
        place = this.#occupy();
        waited += this.#clock.now() - waitingSince;
      }
    };
    try {
      return await operation({ waitFor });
    } finally {
      this.#load.countEnd();
      this.#limit.count(this.#clock.now() - since - waited);
      this.#free(place);
    }
  }

  /** Lets another operation begin in place of one that runs. */
  #free(place: Place): void {
    this.#running -= 1;
    this.#first.delete(place);
    this.#look();
    this.#schedule();
  }

  #occupy(): Place {
    const place = { since: this.#clock.now() };
    this.#running += 1;
    this.#first.add(place);
    return place;
  }

  #turn(signal: CancelSignal): Promise<Place> {
    this.#look();
    const { promise, resolve: begin, reject } = Promise.withResolvers<Place>();
    this.#waiting.push({ since: this.#clock.now(), signal, begin, reject });
    this.#load.countArrival();
    this.#schedule();
    return promise;
  }

  #schedule(): void {
    if (this.#isTurnDue || this.#waiting.length === 0 || this.#running >= this.#limit.value) return;
    this.#isTurnDue = true;
    this.#events = this.#clock.events();
    this.#clock.nextTurn(this.#take);
  }

  readonly #take = (): void => {
    this.#isTurnDue = false;
    this.#look();
    if (this.#mayBegin()) {
      do this.#beginNext();
      while (this.#first.size < MIN_RUNNING && this.#waiting.length > 0);
    }
    this.#schedule();
  };

  /** Returns true in a turn that brought nothing to do for operations that go first, or in which one has waited for long. */
  #mayBegin(): boolean {
    const long = this.#clock.now() - MAX_DEFERRAL_MS;
    for (const place of this.#first) {
      if (place.since >= long) break;
      this.#first.delete(place);
    }
    if (this.#first.size < MIN_RUNNING || this.#events === this.#clock.events()) return true;
    // In a flood the oldest have always waited for long, and are not the next.
    const oldest = this.#load.isFlooded ? undefined : this.#waiting[0];
    return oldest !== undefined && oldest.since < long;
  }

  #beginNext(): void {
    const next = this.#load.isFlooded ? this.#waiting.pop() : this.#waiting.shift();
    if (!next) return;
    // The client has gone: nothing is executed for it.
    if (next.signal.aborted) return next.reject(this.#overloaded);
    this.#load.countStart();
    next.begin(this.#occupy());
  }

  /** Reads the clock: ends an interval, and rejects operations that have waited for too long. */
  #look(): void {
    const now = this.#clock.now();
    const backlog = this.#backlog;
    if (this.#load.endInterval(now, backlog)) this.#limit.endInterval(backlog > 0, this.#running);
    this.#backlogSince = backlog > 0 ? (this.#backlogSince ?? now) : undefined;
    const isBurst = this.#backlogSince === undefined || now - this.#backlogSince < MAX_BURST_MS;
    if (!this.#load.isFlooded && isBurst) return;
    // They are in the order in which they came.
    const kept = this.#waiting.findIndex(({ since }) => now - since <= MAX_WAIT_MS);
    if (kept === 0) return;
    const rejected = this.#waiting.splice(0, kept === -1 ? this.#waiting.length : kept);
    for (const { reject } of rejected) {
      this.#countRejected();
      reject(this.#overloaded);
    }
  }
}
