/** Lets large work go on in slices, so that the event loop is held by none of it for long. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How much work may be done in one turn of the event loop before the rest waits for the next. */
export class Slices {
  readonly #maxPerTurn: number;
  #left: number;
  #turn: Promise<void> | undefined;

  constructor(maxPerTurn: number) {
    this.#maxPerTurn = maxPerTurn;
    this.#left = maxPerTurn;
  }

  /**
   * Resolves when so much work may be done; at once where this turn has room for it. More than a turn
   * has room for gets a turn of its own.
   */
  async take(size: number): Promise<void> {
    while (!this.tryTake(size)) await this.#nextTurn();
  }

  /** Takes room for so much work if this turn has it; false where the work has to wait. */
  tryTake(size: number): boolean {
    if (this.#left < size && this.#left < this.#maxPerTurn) return false;
    this.#left -= size;
    // Room comes back with the next turn, whether or not anybody waits for it.
    void this.#nextTurn();
    return true;
  }

  #nextTurn(): Promise<void> {
    return (this.#turn ??= this.#renew());
  }

  async #renew(): Promise<void> {
    await nextTurn();
    this.#turn = undefined;
    this.#left = this.#maxPerTurn;
  }
}
