import { describe, expect, it } from 'vitest';
import { scoreCampaign } from './upsell-score.rules.ts';

const best = {
  utilization: 1,
  sroi: 5,
  vis: 100,
  weeklySessions: 25,
  volunteerCapacity: 50,
  spentCents: 100,
  budgetCents: 100,
};

describe('the upsell score', () => {
  it.each([
    [{}, 100],
    [{ utilization: 0.75 }, 80],
    [{ sroi: null }, 82],
    [{ vis: null }, 88],
    [{ weeklySessions: 0 }, 80],
    [{ spentCents: 50 }, 95],
    [{ utilization: 1.4, sroi: 9, spentCents: 500 }, 100],
    [{ budgetCents: 0 }, 90],
    [{ utilization: 0.2, sroi: 0, vis: 0, weeklySessions: 0, spentCents: 0 }, 0],
  ])('with %j is %i', (figures, score) => {
    expect(scoreCampaign({ ...best, ...figures })).toEqual({ score, isHighValue: score >= 70 });
  });
});
