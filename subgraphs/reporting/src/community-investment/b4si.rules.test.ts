import { describe, expect, it } from 'vitest';
import { checkYear, toInvested } from './b4si.rules.ts';

const GIVEN = {
  minutes: 1_000,
  paidMinutes: 200,
  ownMinutes: 300,
  sessions: 12,
  volunteers: 6,
  beneficiaries: null,
};

const ROW = {
  given: GIVEN,
  cashCents: 50_000,
  hourlyCostCents: 4_500,
  inKindCents: 12_000,
  managementCostCents: 90_000,
  leverageCents: 1_000,
};

describe('a community investment by B4SI', () => {
  it('counts paid time alone, at its cost to the company, and management cost apart', () => {
    expect(toInvested(ROW)).toEqual({
      inputs: {
        cashCents: 50_000,
        timeHours: 3.33,
        unknownTimeHours: 8.33,
        hourlyCostCents: 4_500,
        // 200 minutes are 3 1/3 hours of 4,500 cents.
        timeValueCents: 15_000,
        inKindCents: 12_000,
        communityValueCents: 77_000,
        managementCostCents: 90_000,
      },
      outputs: {
        beneficiaries: null,
        volunteers: 6,
        sessions: 12,
        ownTimeHours: 5,
        leverageCents: 1_000,
      },
    });
  });

  it('has no value of time where the cost of an hour is unknown, and is cash where nothing was recorded', () => {
    const nothing = {
      ...ROW,
      hourlyCostCents: null,
      inKindCents: null,
      managementCostCents: null,
      leverageCents: null,
    };
    expect(toInvested(nothing)?.inputs).toMatchObject({
      timeHours: 3.33,
      timeValueCents: null,
      communityValueCents: 50_000,
      managementCostCents: null,
    });
  });

  it('has no value to the community where the money that was spent is unknown', () => {
    expect(toInvested({ ...ROW, cashCents: null })?.inputs).toMatchObject({
      cashCents: null,
      timeValueCents: 15_000,
      communityValueCents: null,
    });
  });

  it('is none of a company that the viewer may not see', () => {
    expect(toInvested({ ...ROW, given: null })).toBeNull();
  });

  it.each([1999, 2101])('is of no year such as %i', (year) => {
    expect(() => checkYear(year)).toThrow('2000 to 2100');
    expect(checkYear(2025)).toBe(2025);
  });
});
