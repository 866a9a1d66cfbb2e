import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quota, share } from './quota.ts';

const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

describe('sharing out', () => {
  it('gives whole numbers that add up to the total, each next to its exact share', () => {
    fc.assert(
      fc.property(fc.nat(10_000), weights, (total, list) => {
        const shares = share(total, list);
        const sum = list.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        shares.forEach((given, index) => {
          expect(Math.abs(given - (total * (list[index] ?? 0)) / sum)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('gives nothing where nobody has a weight', () => {
    expect(share(5, [0, 0])).toEqual([0, 0]);
  });

  it('ends exactly along a stream', () => {
    fc.assert(
      fc.property(fc.nat(10_000), weights, (total, list) => {
        const quota = new Quota(
          total,
          list.reduce((a, b) => a + b, 0),
        );
        const given = list.reduce((sum, weight) => sum + quota.take(weight), 0);
        expect(given).toBe(total);
      }),
    );
  });
});
