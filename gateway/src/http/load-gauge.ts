/** Gauge of load: operations that come and are done, and the share of requests to let in. */

/** Milliseconds over which operations are counted. */
const INTERVAL_MS = 250;

/** Ratio of arrivals to completed operations above which there is a flood. */
const FLOOD_RATIO = 1.1;

/** Intervals whose completed operations do not suffice for those that wait when a flood begins. */
const MIN_BACKLOG_INTERVALS = 2;

/** Arrivals to let in for each completed operation, so that one always waits to begin. */
const HEADROOM = 1.25;

/** Bounds of what the share is multiplied by after an interval, and of the share itself. */
const MAX_DECREASE = 0.3;
const MAX_INCREASE = 2;
const MIN_SHARE = 0.02;

/**
 * Counts over intervals. A flood is an interval in which more operations arrived than were completed,
 * and at whose start operations already waited: neither the interval of a burst is one, nor the next
 * ones, in which it is worked off.
 *
 * The first of a flood also leaves more waiting than are completed in half a second. Clients that send
 * a request when the last was answered never do, unless they are too many to be answered in that time:
 * however busy the process is, it works for all of them in turn.
 */
export class LoadGauge {
  #since: number;
  #waited = false;
  #arrivals = 0;
  #starts = 0;
  #ends = 0;
  #isFlooded = false;
  /** Share of the requests that are let in, from 0 to 1. */
  #share = 1;
  /** Fractions of requests that were not let in yet. */
  #credit = 0;

  constructor(now: number) {
    this.#since = now;
  }

  get isFlooded(): boolean {
    return this.#isFlooded;
  }

  /** True from the beginning of a flood until all requests are let in again. */
  get isOverload(): boolean {
    return this.#isFlooded || this.#share < 1;
  }

  /** Counts an operation that waits for its start. */
  countArrival(): void {
    this.#arrivals += 1;
  }

  countStart(): void {
    this.#starts += 1;
  }

  countEnd(): void {
    this.#ends += 1;
  }

  /** Returns true for a request that is let in: evenly over time, so that each moment has its part. */
  admits(): boolean {
    if (this.#share >= 1) return true;
    this.#credit += this.#share;
    if (this.#credit < 1) return false;
    this.#credit -= 1;
    return true;
  }

  /**
   * Ends the interval when its time is over.
   *
   * @param waiting number of operations that wait now, where more are there than may run at once
   * @returns true when it has ended
   */
  endInterval(now: number, waiting: number): boolean {
    // Several have ended when no request came meanwhile.
    const intervals = Math.floor((now - this.#since) / INTERVAL_MS);
    if (intervals === 0) return false;
    // None begins for a while when fewer may run than do; none ends while the first ones run.
    const done = Math.max(this.#starts, this.#ends);
    const hasBegun = this.#share < 1 || waiting > (MIN_BACKLOG_INTERVALS * done) / intervals;
    this.#isFlooded = hasBegun && this.#waited && this.#arrivals > FLOOD_RATIO * done;
    if (this.isOverload) {
      const wanted = (HEADROOM * done) / Math.max(1, this.#arrivals);
      const factor =
        waiting > 0
          ? Math.min(MAX_INCREASE, Math.max(MAX_DECREASE, wanted))
          : MAX_INCREASE ** intervals;
      this.#share = Math.max(MIN_SHARE, Math.min(1, this.#share * factor));
    }
    this.#waited = waiting > 0;
    this.#arrivals = 0;
    this.#starts = 0;
    this.#ends = 0;
    this.#since = now;
    return true;
  }
}
