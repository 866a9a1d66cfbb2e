/** Slices of work, so that large work does not block the event loop. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Budget of work for each turn of the event loop; further work waits for the next turn. */
export class Slices {
  readonly #maxPerTurn: number;
  #remaining: number;
  #turn: Promise<void> | undefined;

  constructor(maxPerTurn: number) {
    this.#maxPerTurn = maxPerTurn;
    this.#remaining = maxPerTurn;
  }

  /**
   * Resolves when the budget has room for the work, at once if this turn has. Work that exceeds the whole
   * budget gets a turn of its own.
   */
  async take(size: number): Promise<void> {
    while (!this.tryTake(size)) await this.#nextTurn();
  }

  /** Takes the work from this turn's budget; returns false when it has no room for it. */
  tryTake(size: number): boolean {
    if (this.#remaining < size && this.#remaining < this.#maxPerTurn) return false;
    this.#remaining -= size;
    // The budget is renewed with the next turn, even if no work waits for it.
    void this.#nextTurn();
    return true;
  }

  #nextTurn(): Promise<void> {
    return (this.#turn ??= this.#renew());
  }

  async #renew(): Promise<void> {
    await nextTurn();
    this.#turn = undefined;
    this.#remaining = this.#maxPerTurn;
  }
}
