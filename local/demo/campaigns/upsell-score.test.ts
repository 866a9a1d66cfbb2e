import { describe, expect, it } from 'vitest';
import { upsellScore } from './campaign-rows.ts';

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
