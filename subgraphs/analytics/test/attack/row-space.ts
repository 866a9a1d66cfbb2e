/** Linear algebra over the numbers modulo a prime: what follows from sums by adding and subtracting multiples of them. */

/** A prime below 2^26: products of two numbers below it are exact. */
const PRIME = 67_108_859;

type Vector = readonly number[];

/** All sums of multiples of some vectors. */
export class RowSpace {
  /** Reduced rows by the position of their first number, which is 1. */
  readonly #rows = new Map<number, Vector>();

  /** @param vectors whole numbers, all of the same length */
  constructor(vectors: Iterable<Vector>) {
    for (const vector of vectors) {
      const rest = this.#reduce(vector);
      const pivot = rest.findIndex((value) => value !== 0);
      if (pivot === -1) continue;
      const factor = inverse(rest[pivot] ?? 0);
      this.#rows.set(
        pivot,
        rest.map((value) => (value * factor) % PRIME),
      );
    }
  }

  /** True when a vector is a sum of multiples of those of the space. */
  has(vector: Vector): boolean {
    return this.#reduce(vector).every((value) => value === 0);
  }

  #reduce(vector: Vector): number[] {
    const rest = vector.map((value) => ((value % PRIME) + PRIME) % PRIME);
    for (let at = 0; at < rest.length; at += 1) {
      const factor = rest[at] ?? 0;
      const row = factor === 0 ? undefined : this.#rows.get(at);
      if (!row) continue;
      for (let index = at; index < rest.length; index += 1) {
        rest[index] = ((rest[index] ?? 0) + (PRIME - factor) * (row[index] ?? 0)) % PRIME;
      }
    }
    return rest;
  }
}

/** The number whose product with this one leaves 1, by Fermat's little theorem. */
function inverse(value: number): number {
  let [result, base, exponent] = [1n, BigInt(value), BigInt(PRIME - 2)];
  const prime = BigInt(PRIME);
  while (exponent > 0n) {
    if (exponent % 2n === 1n) result = (result * base) % prime;
    base = (base * base) % prime;
    exponent /= 2n;
  }
  return Number(result);
}
