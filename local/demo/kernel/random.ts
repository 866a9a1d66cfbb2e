/** Seeded random numbers: the same seed and label give the same sequence on every machine. */
import { createHash } from 'node:crypto';

const SEED = 'teei-demo-1';

/**
 * A stream of random numbers (xoshiro128**), one for each label, so that a change in one part of
 * the data leaves the others as they are.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(label: string) {
    const digest = createHash('sha1').update(`${SEED}/${label}`).digest();
    this.#a = digest.readUInt32LE(0);
    this.#b = digest.readUInt32LE(4);
    this.#c = digest.readUInt32LE(8);
    this.#d = digest.readUInt32LE(12) | 1;
  }

  /** 32 random bits. */
  bits(): number {
    const five = Math.imul(this.#b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const t = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= t;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /** A number in [0, 1). */
  next(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** A number in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from low to high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the list. @throws RangeError when it is empty */
  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  }

  /** One of the list, each with the chance of its weight. @throws RangeError when it is empty */
  weighted<T>(list: readonly T[], weight: (item: T) => number): T {
    let left = this.next() * list.reduce((sum, item) => sum + weight(item), 0);
    for (const item of list) {
      left -= weight(item);
      if (left < 0) return item;
    }
    return this.pick(list);
  }

  /** A copy in random order. */
  shuffle<T>(list: readonly T[]): T[] {
    const keyed = list.map((item) => ({ item, key: this.next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  }

  /** Normally distributed (Box and Muller). */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.next());
  }

  /** exp of a normal with the given mean and deviation of the logarithm. */
  logNormal(mu: number, sigma: number): number {
    return Math.exp(this.normal(mu, sigma));
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** Gamma of scale 1 (Marsaglia and Tsang 2000; shapes below 1 by their boosting rule). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * (1 - this.next()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  /** Beta in (0, 1). */
  beta(a: number, b: number): number {
    const x = this.gamma(a);
    return x / (x + this.gamma(b));
  }

  /** Poisson, by counting exponential waits; meant for means below about 100. */
  poisson(mean: number): number {
    let count = -1;
    for (let waited = 0; waited <= mean; waited += this.exponential(1)) count += 1;
    return count;
  }

  /** Negative binomial of the given mean and dispersion k (variance = mean + mean²/k). */
  negativeBinomial(mean: number, k: number): number {
    return this.poisson((this.gamma(k) * mean) / k);
  }

  /** A random unsigned 64-bit number, as decimal text. */
  unsigned64(): string {
    return ((BigInt(this.bits()) << 32n) | BigInt(this.bits())).toString();
  }

  /** Random bytes as hex text. */
  hex(bytes: number): string {
    let text = '';
    while (text.length < bytes * 2) text += this.bits().toString(16).padStart(8, '0');
    return text.slice(0, bytes * 2);
  }
}
