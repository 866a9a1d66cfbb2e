/** Sharing out a whole number: over known weights, or along a stream of them. */

/** Shares `total` over the weights, by largest remainder: whole numbers that add up to it. */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const missing = total - shares.reduce((a, b) => a + b, 0);
  for (const { index } of order.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * Shares out a total along a stream of weights whose sum is known beforehand: each call returns
 * the whole number due, and what rounding left is carried on, so that the end is exact.
 */
export class Quota {
  readonly #rate: number;
  #due = 0.5;

  constructor(total: number, weights: number) {
    this.#rate = weights > 0 ? total / weights : 0;
  }

  /** The whole number due for a weight. */
  take(weight = 1): number {
    this.#due += weight * this.#rate;
    const whole = Math.floor(this.#due);
    this.#due -= whole;
    return whole;
  }
}
