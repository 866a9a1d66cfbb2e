/** Limit of operations that run at once, which falls where they only slow each other down. */

const DEFAULT_LIMIT = 64;
const MIN_LIMIT = 16;
const MAX_LIMIT = 512;

/** Milliseconds of an operation, beyond twice those that it takes alone, that are congestion. */
const TOLERANCE_MS = 100;

const DECREASE = 0.85;
const INCREASE = 1.1;

/** Growth, in each interval, of the time that an operation without congestion is assumed to take. */
const DRIFT = 1.02;

/**
 * A limit that follows the mean time of operations in each interval, as congestion control of TCP
 * Vegas follows round trips (Brakmo and Peterson, 1995). The best mean of late is what operations
 * take without congestion: those that are slow by nature do not lower it.
 */
export class RunningLimit {
  #value = DEFAULT_LIMIT;
  #best = Infinity;
  #milliseconds = 0;
  #count = 0;

  get value(): number {
    return Math.floor(this.#value);
  }

  /** Counts an operation that has ended, with the milliseconds that it ran. */
  count(milliseconds: number): void {
    this.#milliseconds += milliseconds;
    this.#count += 1;
  }

  /**
   * Ends an interval.
   *
   * @param waits true when operations wait to begin
   * @param running number of operations that run
   */
  endInterval(waits: boolean, running: number): void {
    if (this.#count === 0) return;
    const mean = this.#milliseconds / this.#count;
    this.#milliseconds = 0;
    this.#count = 0;
    this.#best = Math.min(mean, this.#best * DRIFT);
    if (!waits) return;
    if (mean > 2 * this.#best + TOLERANCE_MS)
      this.#value = Math.max(MIN_LIMIT, this.#value * DECREASE);
    else if (running >= this.value) this.#value = Math.min(MAX_LIMIT, this.#value * INCREASE + 1);
  }
}
