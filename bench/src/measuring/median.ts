/** Medians of measurements, with the interval in which the true one lies. */

export interface MedianInterval {
  readonly median: number;
  /** Ends of the interval; the smallest and the largest value where there are too few for CONFIDENCE. */
  readonly from: number;
  readonly to: number;
  /** Probability with which it has the median of what was drawn from. */
  readonly confidence: number;
}

/** Least confidence of an interval, where there are enough values. */
const CONFIDENCE = 0.95;

/**
 * Median with its interval by order statistics (that of the sign test): it asks nothing of how the values are distributed,
 * but that they do not depend on each other.
 *
 * @throws RangeError without values
 */
export function medianInterval(values: readonly number[]): MedianInterval {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  const at = (index: number): number => sorted[index] ?? NaN;
  if (count === 0) throw new RangeError('There is nothing to take the median of.');
  // Each value is below the median with a probability of a half.
  let chance = 0.5 ** count;
  let below = chance;
  let left = 0;
  while (left + 1 < count / 2) {
    const next = (chance * (count - left)) / (left + 1);
    if (2 * (below + next) > 1 - CONFIDENCE) break;
    chance = next;
    below += next;
    left += 1;
  }
  return {
    median: (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2,
    from: at(left),
    to: at(count - 1 - left),
    confidence: 1 - 2 * below,
  };
}
