import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toImpacts, type Gain } from './impacts.rules.ts';

const gain = (year: number, band: number, newest: number, earlier = 0): Gain => ({
  outcome_type: 'confidence',
  year,
  band,
  newest,
  earlier,
});

describe('impacts of a year', () => {
  it('are told by outcome, with no band of one to four', () => {
    const gains = [gain(2025, 0, 6), gain(2025, 1, 12), gain(2025, 2, 2)];
    expect(toImpacts(gains, 2025)).toEqual([
      { outcomeType: 'confidence', n: 20, connect: null, improve: 12, transform: null },
    ]);
    expect(toImpacts(gains, 2024)).toEqual([]);
    expect(toImpacts([gain(2025, 0, 4)], 2025)).toEqual([]);
  });

  it('are told of years that nobody, or enough people, have in common', () => {
    const apart = [gain(2024, 0, 8), gain(2025, 0, 9), gain(2025, 1, 5)];
    expect(toImpacts(apart, 2024)).toMatchObject([{ n: 8, connect: 8 }]);
    const common = [gain(2024, 0, 8, 5), gain(2025, 0, 9)];
    expect(toImpacts(common, 2024)).toMatchObject([{ n: 13, connect: 13 }]);
  });

  it('are withheld where all years less these would leave one to four people', () => {
    // Two people of 2024 were measured again: both years, less all, are what they gained by 2024.
    expect(toImpacts([gain(2024, 0, 8, 2), gain(2025, 0, 9)], 2025)).toEqual([]);
    // Three people were measured in 2024 alone.
    expect(toImpacts([gain(2024, 0, 3), gain(2025, 0, 9)], 2025)).toEqual([]);
  });

  it('never leave one to four people in a band of all years less the told ones', () => {
    const gains = fc.array(
      fc.record({
        outcome_type: fc.constant('confidence' as const),
        year: fc.integer({ min: 2023, max: 2025 }),
        band: fc.integer({ min: 0, max: 2 }),
        newest: fc.nat(12),
        earlier: fc.nat(8),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(gains, fc.subarray([2023, 2024, 2025], { minLength: 1 }), (given, years) => {
        const told = years.filter((year) => toImpacts(given, year).length > 0);
        for (const band of [0, 1, 2]) {
          const left = given
            .filter((one) => one.band === band)
            .map(({ year, newest, earlier }) => (told.includes(year) ? earlier : newest))
            .reduce((sum, people) => sum + people, 0);
          expect(told.length === 0 || left === 0 || left >= 5).toBe(true);
        }
      }),
    );
  });
});
