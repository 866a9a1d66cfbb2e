import { VIS_HALF_LIFE_DAYS } from '@teei/analytics/src/vis.rules.ts';
import { describe, expect, it } from 'vitest';
import { upsellScore } from './campaign-rows.ts';
import { DAY } from './clock.ts';
import { DECAY_FACTOR, Ledger } from './ledger.ts';
import { presentValueCents } from './templates.ts';

describe('the present value of an outcome', () => {
  it('is the proxy less what the programme may not claim, dropping off and discounted', () => {
    // 10,000 · 0.7 · 0.9 · 0.8 = 5,040; 5,040/1.035 + 5,040 · 0.6/1.035² = 4,869.57 + 2,822.94.
    expect(
      presentValueCents({
        outcomeType: 'belonging',
        proxyCents: 10_000,
        deadweight: 0.3,
        displacement: 0.1,
        attribution: 0.2,
        dropOff: 0.4,
        years: 2,
      }),
    ).toBe(7_693);
  });
});

describe('the upsell score', () => {
  const best = {
    utilization: 1,
    sroi: 5,
    vis: 100,
    weeklySessions: 25,
    volunteerCapacity: 50,
    spentCents: 100,
    budgetCents: 100,
  };

  it('is 100 at best and 0 where nothing has happened', () => {
    expect(upsellScore(best)).toBe(100);
    expect(
      upsellScore({ ...best, utilization: 0.5, sroi: 0, vis: 0, weeklySessions: 0, spentCents: 0 }),
    ).toBe(0);
  });

  it('weighs capacity 40, performance 30, engagement 20 and spending 10', () => {
    expect(upsellScore({ ...best, utilization: 0.75 })).toBe(80);
    expect(upsellScore({ ...best, sroi: 0 })).toBe(82);
    expect(upsellScore({ ...best, vis: 0 })).toBe(88);
    expect(upsellScore({ ...best, weeklySessions: 0 })).toBe(80);
    expect(upsellScore({ ...best, spentCents: 50 })).toBe(95);
  });

  it('caps what exceeds its measure', () => {
    expect(upsellScore({ ...best, utilization: 1.4, sroi: 9, spentCents: 500 })).toBe(100);
    expect(upsellScore({ ...best, budgetCents: 0 })).toBe(90);
  });
});

describe('the ledger', () => {
  const event = { id: 'x', type: 'kintell.session.completed' as const, subjectKey: '7' };

  it('lets points fade by half in ninety days', () => {
    const ledger = new Ledger();
    ledger.add({ ...event, occurredAt: 0, subjectRole: 'volunteer', visPoints: 60 });
    expect(ledger.visAt('7', 0)).toBeCloseTo(50, 6);
    // Thirty points are left: 100 · (1 − 2^(−30/60)).
    expect(ledger.visAt('7', VIS_HALF_LIFE_DAYS * DAY)).toBeCloseTo(29.289, 3);
    expect(DECAY_FACTOR ** VIS_HALF_LIFE_DAYS).toBeCloseTo(0.5, 9);
    expect(ledger.visAt('7', -1)).toBeUndefined();
    expect(ledger.visAt('8', 0)).toBeUndefined();
  });

  it('leaves out what was not known yet', () => {
    const ledger = new Ledger();
    const span = { label: 'a day', start: 0, end: DAY };
    ledger.add({ ...event, occurredAt: 10, ingestedAt: 20, minutes: 60, costCents: 100 });
    ledger.add({ ...event, occurredAt: 11, ingestedAt: 5 * DAY, minutes: 30, costCents: 50 });
    ledger.add({ ...event, occurredAt: DAY, ingestedAt: DAY, minutes: 15 });
    expect(ledger.totals(span)).toMatchObject({ minutes: 90, costCents: 150 });
    expect(ledger.totals(span, DAY)).toMatchObject({ minutes: 60, costCents: 100 });
  });
});
