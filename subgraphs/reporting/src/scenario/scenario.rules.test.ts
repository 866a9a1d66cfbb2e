import { inBrief } from '@teei/test/user-errors.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentValueCents } from '../sroi/sroi.rules.ts';
import { readProjection } from './projection.ts';
import { checkMix, checkNumber, project } from './scenario.rules.ts';

const NOW = new Date('2026-11-15T09:00:00Z');
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
  ['a', { template: 'Buddies 1.0.0', metrics: [PROXY, { ...PROXY, outcomeType: 'confidence' }] }],
  ['b', { template: 'Mentors 2.1.0', metrics: [{ ...PROXY, years: 1 }] }],
]);
const PLAN = {
  volunteers: 20,
  seatsPerVolunteer: 1,
  participants: 30,
  sessionsPerVolunteer: 10,
  minutesPerSession: 45,
  budgetCents: 500_000,
  mix: [
    { templateId: 'a', share: 0.5, achievement: 0.4 },
    { templateId: 'b', share: 0.5, achievement: 1 },
  ],
};

describe('a projection', () => {
  it('is made by the functions of the record', () => {
    const one = presentValueCents(PROXY, 0.035);
    const other = presentValueCents({ ...PROXY, years: 1 }, 0.035);
    expect(project(PLAN, TEMPLATES, NOW)).toMatchObject({
      volunteerMinutes: 9_000,
      timeValueCents: 480_000,
      seats: 20,
      seatUtilization: 1.5,
      investmentCents: 980_000,
      valueCents: 4 * one * 2 + 10 * other,
      proxySet: ['Buddies 1.0.0', 'Mentors 2.1.0'],
      outcomes: [{ beneficiaries: 4 }, { beneficiaries: 4 }, { beneficiaries: 10 }],
    });
  });

  it('is kept as it is, promises nothing without people, and no ratio without an investment', () => {
    const count = fc.nat({ max: 200 });
    const plan = fc.record({
      volunteers: count,
      seatsPerVolunteer: fc.integer({ min: 1, max: 5 }),
      participants: count,
      sessionsPerVolunteer: count,
      minutesPerSession: fc.integer({ min: 1, max: 480 }),
      budgetCents: count,
      mix: fc.constantFrom(PLAN.mix, [{ templateId: 'a', share: 1, achievement: 1 }]),
    });
    fc.assert(
      fc.property(plan, (one) => {
        const projection = project(one, TEMPLATES, NOW);
        expect(readProjection(JSON.parse(JSON.stringify(projection)))).toEqual(projection);
        const people = Math.min(one.participants, projection.seats);
        for (const { beneficiaries } of projection.outcomes) {
          expect(beneficiaries).toBeLessThanOrEqual(people);
        }
        expect(projection.valueCents > 0 && people === 0).toBe(false);
        expect(projection.sroiRatio === null).toBe(projection.investmentCents === 0);
        const more = project({ ...one, budgetCents: one.budgetCents + 100 }, TEMPLATES, NOW);
        expect(more.investmentCents).toBe(projection.investmentCents + 100);
      }),
    );
  });
});

describe('a mix', () => {
  it.each([
    [PLAN.mix, []],
    [[{ templateId: 'a', share: 0.9995, achievement: 1 }], []],
    [[{ templateId: 'a', share: 0.9, achievement: 1 }], ['mix BAD_USER_INPUT']],
    [[...PLAN.mix, { templateId: 'a', share: 0, achievement: 1 }], ['mix BAD_USER_INPUT']],
    [[{ templateId: 'c', share: 1, achievement: 1 }], ['mix BAD_USER_INPUT']],
  ])('of %j has the errors %j', (mix, errors) => {
    expect(inBrief(checkMix(mix, TEMPLATES))).toEqual(errors);
  });
});

it('a company has twenty scenarios at most', () => {
  expect(checkNumber(19)).toEqual([]);
  expect(inBrief(checkNumber(20))).toEqual(['name CONFLICT']);
});
