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

/** Investment of which the cost of an outcome tells the number of outcomes exactly. */
const INVESTMENT_CENTS = 1_000_000_000;

/** Outcomes as a calculation shows them, by their people in each month. */
function told(outcomes: readonly { outcomeType: string; months: number[] }[]) {
  return shownOutcomes(
    outcomes.map(({ outcomeType, months }) => ({
      ...PROXY,
      outcomeType,
      months,
      beneficiaries: months.reduce((sum, count) => sum + count, 0),
      presentValueCents: 0,
    })),
  );
}

describe('the outcomes of a calculation', () => {
  const own = valueOutcomes(
    [
      { people: 10, months: [10], proxy: PROXY },
      { people: 3, months: [3], proxy: { ...PROXY, outcomeType: 'belonging', years: 1 } },
      { people: 4, months: [4], proxy: { ...PROXY, outcomeType: 'well_being', years: 1 } },
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
        { people: 10, months: [10], proxy: PROXY },
        { people: 4, months: [4], proxy: { ...PROXY, years: 1 } },
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

  it.each([
    ['whose months are large', [12, 5, 7], 'job_readiness', 12],
    ['of which a month has one to four people', [12, 10, 2], null, null],
    ['of which small months are five people together', [11, 3, 8], null, null],
    ['of which two months are small', [12, 4, 4, 4], null, 12],
  ])('are told by themselves or together: one %s', (_, [people = 0, ...months], outcomeType, n) => {
    const [shown] = shownOutcomes(valueOutcomes([{ people, months, proxy: PROXY }], 0.035));
    expect(shown).toMatchObject({ outcomeType, beneficiaries: n });
  });

  it('are withheld where the months of one were not kept', () => {
    const { months: _, ...unkept } = {
      ...PROXY,
      beneficiaries: 12,
      presentValueCents: 8,
      months: [],
    };
    const kept = { ...unkept, outcomeType: 'belonging', months: [6, 6] };
    expect(shownOutcomes([kept, unkept])).toMatchObject([
      { outcomeType: 'belonging', beneficiaries: 12 },
      { outcomeType: null, beneficiaries: null, presentValueCents: 8 },
    ]);
    expect(sensitivity([unkept], 500_000)).toEqual([]);
  });

  it('leave nobody or five people when those of the months are subtracted', () => {
    const line = fc.array(fc.nat(8), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const types = lines.map((months, index) => ({ months, outcomeType: `type ${index}` }));
        const sumOf = (shown: ReturnType<typeof told>) =>
          shown.reduce((sum, { beneficiaries }) => sum + (beneficiaries ?? 0), 0);
        const quarter = told(types);
        const months = [0, 1, 2].map((month) =>
          told(types.map((type) => ({ ...type, months: [type.months[month] ?? 0] }))),
        );
        const left = sumOf(quarter) - months.map(sumOf).reduce((sum, one) => sum + one, 0);
        for (const shown of [quarter, ...months]) {
          const cost = costPerOutcomeCents(shown, INVESTMENT_CENTS);
          const implied = cost === null ? sumOf(shown) : Math.round(INVESTMENT_CENTS / cost);
          expect(implied - sumOf(shown)).toBe(0);
        }
        const isWhole = quarter.every(({ beneficiaries }) => beneficiaries !== null);
        expect(!isWhole || left === 0 || left >= 5).toBe(true);
        for (const { outcomeType, beneficiaries } of quarter) {
          if (outcomeType === null || beneficiaries === null) continue;
          const byMonth = months.map(
            (month) => month.find((one) => one.outcomeType === outcomeType)?.beneficiaries ?? 0,
          );
          expect(byMonth.reduce((sum, one) => sum + one, 0)).toBe(beneficiaries);
        }
      }),
    );
  });
});

describe('the cost of an outcome', () => {
  it.each([
    [[7, 5], 120_000, 10_000],
    [[5], 100, 20],
    [[20, null], 100_000, null],
    [[0], 100, null],
    [[], 100, null],
  ])('of %j people that are shown and %i cents is %j', (people, investment, cost) => {
    const outcomes = people.map((beneficiaries) => ({ beneficiaries }));
    expect(costPerOutcomeCents(outcomes, investment)).toBe(cost);
  });
});
