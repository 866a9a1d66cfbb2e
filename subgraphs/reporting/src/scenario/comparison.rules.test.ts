import { describe, expect, it } from 'vitest';
import { presentValueCents } from '../sroi/sroi.rules.ts';
import { projectedFigures, recordedFigures, shownFigures } from './comparison.rules.ts';
import { project } from './scenario.rules.ts';

const PROXY = {
  outcomeType: 'belonging',
  proxyCents: 120_000,
  deadweight: 0.2,
  displacement: 0.1,
  attribution: 0.25,
  dropOff: 0.3,
  years: 3,
};
const TEMPLATES = new Map([
  ['a', { template: 'Buddies 1.0.0', metrics: [PROXY] }],
  ['b', { template: 'Buddies 1.1.0', metrics: [{ ...PROXY, proxyCents: 240_000 }] }],
]);

/** Figures of a plan of these volunteers, all in one programme. */
function planned(volunteers: number, templateId = 'a') {
  const plan = {
    volunteers,
    seatsPerVolunteer: 1,
    participants: 20,
    sessionsPerVolunteer: 10,
    minutesPerSession: 50,
    budgetCents: 500_000,
    mix: [{ templateId, share: 1, achievement: 0.5 }],
  };
  return projectedFigures(project(plan, TEMPLATES, new Date('2026-11-15T09:00:00Z')));
}

const BASIS = {
  outcomes: [{ ...PROXY, beneficiaries: 9, months: [9], presentValueCents: 900_000 }],
  proxySet: ['Buddies 1.0.0'],
  discountRate: 0.035,
  hourlyValueCents: 3_200,
  hourlyValueFrom: '2000-01-01',
  hourlyValueTo: null,
  volunteerHours: 80,
};
const CALCULATION = {
  investmentCents: 700_000,
  valueCents: 900_000,
  sroiRatio: 1.2857,
  basis: BASIS,
};
const METRICS = { hours: 90, investmentCents: 800_000, sroiRatio: 1.4 };
const PLACES = { seats: 30, participants: 24 };

describe('scenarios', () => {
  it('differ by hours, money, ratio and seats', () => {
    const one = presentValueCents(PROXY, 0.035);
    const [few, many] = [planned(10), planned(20)];
    expect(shownFigures(many, few)).toMatchObject({
      volunteerHours: 166.67,
      totalValue: { amountCents: 10 * one },
      difference: {
        volunteerHours: 83.34,
        totalInvestment: { amountCents: 266_666 },
        totalValue: { amountCents: 5 * one },
        seats: 10,
        seatUtilization: -1,
        isValuedAlike: true,
      },
    });
    expect(shownFigures(few, few).difference).toMatchObject({ sroiRatio: 0, isValuedAlike: true });
    expect(shownFigures(few, undefined).difference).toBeNull();
  });

  it('are not valued alike by another version of a template', () => {
    expect(shownFigures(planned(10, 'b'), planned(10)).difference).toMatchObject({
      volunteerHours: 0,
      isValuedAlike: false,
    });
  });
});

describe('the figures of a period', () => {
  it.each([
    [
      'calculated',
      { metrics: METRICS, calculation: CALCULATION, ...PLACES },
      { volunteerHours: 80, investmentCents: 700_000, valueCents: 900_000, seatUtilization: 0.8 },
    ],
    [
      'calculated before its basis was kept',
      { metrics: METRICS, calculation: { ...CALCULATION, basis: undefined }, ...PLACES },
      { volunteerHours: 90, investmentCents: 700_000, sroiRatio: 1.2857, valuation: null },
    ],
    [
      'live, with places that few people have taken',
      { metrics: METRICS, calculation: null, seats: 30, participants: null },
      { volunteerHours: 90, valueCents: null, sroiRatio: 1.4, seatUtilization: null },
    ],
  ])('are those %s', (_which, record, figures) => {
    expect(recordedFigures(record)).toMatchObject(figures);
  });

  it('are none without a record', () => {
    expect(recordedFigures({ metrics: null, calculation: null, ...PLACES })).toBeUndefined();
  });

  it('have no hours where none were kept', () => {
    const calculation = { ...CALCULATION, basis: undefined };
    const figures = recordedFigures({ metrics: null, calculation, ...PLACES });
    expect(figures?.volunteerHours).toBeNull();
    expect(shownFigures(planned(10), figures).difference).toMatchObject({ volunteerHours: null });
  });

  it('put outcomes of few people together, as on record', () => {
    const outcomes = [{ ...PROXY, beneficiaries: 3, months: [3], presentValueCents: 300_000 }];
    const calculation = { ...CALCULATION, basis: { ...BASIS, outcomes } };
    expect(recordedFigures({ metrics: null, calculation, ...PLACES })?.valuation).toMatchObject({
      outcomes: [{ outcomeType: null, beneficiaries: null, presentValueCents: 300_000 }],
    });
  });

  it('leave a difference in value open where they have none', () => {
    const live = recordedFigures({ metrics: METRICS, calculation: null, ...PLACES });
    expect(shownFigures(planned(10), live).difference).toMatchObject({
      volunteerHours: -6.67,
      totalValue: null,
      isValuedAlike: null,
    });
  });
});
