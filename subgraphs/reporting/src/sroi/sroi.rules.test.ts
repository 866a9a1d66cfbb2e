import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  costPerOutcomeCents,
  netRatio,
  presentValueCents,
  sensitivity,
  shownOutcomes,
  totalValueCents,
  valueOutcomes,
  type Proxy,
} from './sroi.rules.ts';

it.each([
  [310_000, 100_000, 2.1],
  [100_000, 100_000, 0],
  [50_000, 100_000, -0.5],
  [0, 100_000, -1],
  [200_000, 30_000, 5.6667],
  [50_000, 0, null],
  [0, 0, null],
])('the net ratio of %i cents of value to %i of investment is %s', (value, investment, net) => {
  expect(netRatio(value, investment)).toBe(net);
});

/** Worked example: 100,000 × 0.8 × 0.9 × 0.75 = 54,000 in the first year, half of it in the second. */
const PROXY: Proxy = {
  outcomeType: 'job_readiness',
  proxyCents: 100_000,
  deadweight: 0.2,
  displacement: 0.1,
  attribution: 0.25,
  dropOff: 0.5,
  years: 2,
};

describe('the present value of an outcome', () => {
  it('is the proxy less what others did, dropping off, discounted', () => {
    // 54,000 ÷ 1.035 + 27,000 ÷ 1.035²
    expect(presentValueCents(PROXY, 0.035)).toBe(77_379);
    expect(presentValueCents({ ...PROXY, years: 1 }, 0)).toBe(54_000);
    expect(presentValueCents({ ...PROXY, deadweight: 1 }, 0.035)).toBe(0);
  });

  it('never grows with what is taken off, nor shrinks with the years', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        share,
        share,
        fc.integer({ min: 1, max: 20 }),
        (a, b, c, d, years) => {
          const proxy = {
            ...PROXY,
            deadweight: a,
            displacement: b,
            attribution: c,
            dropOff: d,
            years,
          };
          const value = presentValueCents(proxy, 0.035);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(presentValueCents({ ...proxy, deadweight: 0 }, 0.035));
          expect(value).toBeLessThanOrEqual(
            presentValueCents({ ...proxy, years: years + 1 }, 0.035),
          );
        },
      ),
    );
  });
});

describe('the outcomes of a calculation', () => {
  const own = valueOutcomes(
    [
      { people: 10, proxy: PROXY },
      { people: 3, proxy: { ...PROXY, outcomeType: 'belonging', years: 1 } },
      { people: 4, proxy: { ...PROXY, outcomeType: 'well_being', years: 1 } },
    ],
    0.035,
  );

  it('add up to its value, and a fifth of each is its sensitivity', () => {
    // 10 × 77,379 + 7 × 52,174
    expect(totalValueCents(own)).toBe(1_139_008);
    expect(sensitivity(own, 500_000)[0]).toEqual({
      outcomeType: 'job_readiness',
      low: 1.9685,
      high: 2.5875,
    });
    expect(sensitivity(own, 0)[0]).toMatchObject({ low: null, high: null });
  });

  it('have no sensitivity where its size would tell of fewer than five people', () => {
    const mixed = valueOutcomes(
      [
        { people: 10, proxy: PROXY },
        { people: 4, proxy: { ...PROXY, years: 1 } },
      ],
      0.035,
    );
    expect(sensitivity(own, 500_000).map(({ outcomeType }) => outcomeType)).toEqual([
      'job_readiness',
    ]);
    expect(sensitivity(mixed, 500_000)).toEqual([]);
  });

  it('are shown together where fewer than five people achieved them', () => {
    const shown = shownOutcomes(own);
    expect(shown).toMatchObject([
      { outcomeType: 'job_readiness', beneficiaries: 10 },
      { outcomeType: null, proxyCents: null, beneficiaries: 7, presentValueCents: 365_218 },
    ]);
    expect(shownOutcomes(own.slice(0, 2))[1]).toMatchObject({ beneficiaries: null });
    expect(shownOutcomes(own.slice(0, 1))).toEqual(own.slice(0, 1));
  });
});

describe('the cost of an outcome', () => {
  it.each([
    [[7, 5], 120_000, 10_000],
    [[3, 2], 100, 20],
    [[4], 100, null],
    [[], 100, null],
  ])('of %j people and %i cents is %j', (people, investment, cost) => {
    const outcomes = people.map((beneficiaries) => ({ beneficiaries }));
    expect(costPerOutcomeCents(outcomes, investment)).toBe(cost);
  });
});
