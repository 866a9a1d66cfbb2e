import { describe, expect, it } from 'vitest';
import { medianInterval } from './median.ts';

const upTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_none, at) => count - at);

describe('the interval of a median', () => {
  // As tables of the sign test have them.
  it.each([
    [6, 1, 6, 0.969],
    [10, 2, 9, 0.979],
    [20, 6, 15, 0.959],
    [30, 10, 21, 0.957],
    [40, 14, 27, 0.962],
  ])('of %d values is from %d to %d', (count, from, to, confidence) => {
    const found = medianInterval(upTo(count));
    expect(found).toMatchObject({ from, to, median: (count + 1) / 2 });
    expect(found.confidence).toBeCloseTo(confidence, 3);
  });

  it('of a few values is all of them, and says how sure that is', () => {
    expect(medianInterval([3, 1, 2])).toEqual({ median: 2, from: 1, to: 3, confidence: 0.75 });
  });

  it('of none is refused', () => {
    expect(() => medianInterval([])).toThrow(RangeError);
  });
});
