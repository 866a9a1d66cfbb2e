/** A cache of bounded size. */

/** Values by key. When their sizes together are over the maximum, those that were set first give way. */
export class BoundedCache<Value> {
  readonly #max: number;
  readonly #sizeOf: (key: string) => number;
  /** Values in the order in which they were set. */
  readonly #values = new Map<string, Value>();
  #total = 0;

  /**
   * @param max maximum of all sizes together
   * @param sizeOf size of a value, by its key; 1 when nothing is said
   */
  constructor(max: number, sizeOf: (key: string) => number = () => 1) {
    this.#max = max;
    this.#sizeOf = sizeOf;
  }

  /** Number of values. */
  get count(): number {
    return this.#values.size;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  /** Sets a value. The one that was set last stays, whatever its size. */
  set(key: string, value: Value): void {
    this.delete(key);
    this.#values.set(key, value);
    this.#total += this.#sizeOf(key);
    for (const oldest of this.#values.keys()) {
      if (this.#total <= this.#max || oldest === key) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    if (this.#values.delete(key)) this.#total -= this.#sizeOf(key);
  }
}
