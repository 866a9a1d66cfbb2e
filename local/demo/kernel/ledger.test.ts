import { VIS_HALF_LIFE_DAYS } from '@teei/analytics/src/vis.rules.ts';
import { describe, expect, it } from 'vitest';
import { DAY } from './clock.ts';
import { DECAY_FACTOR, Ledger } from './ledger.ts';

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
