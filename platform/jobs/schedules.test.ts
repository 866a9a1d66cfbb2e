import { describe, expect, it } from 'vitest';
import { nextRun } from './schedules.ts';

const oslo = (cron: string) => ({ cron, timeZone: 'Europe/Oslo' });

describe('the next run', () => {
  it.each([
    ['10 0 * * *', '2025-06-30T22:10:00Z', '2025-07-01T22:10:00.000Z'],
    // Summer time begins: 02:30 does not come, and the run is an hour after 01:59.
    ['30 2 * * *', '2026-03-28T02:00:00Z', '2026-03-29T01:00:00.000Z'],
    // It ends: 02:30 comes twice, and the run is at the first.
    ['30 2 * * *', '2025-10-25T12:00:00Z', '2025-10-26T00:30:00.000Z'],
    ['0 6 1 * *', '2025-12-31T12:00:00Z', '2026-01-01T05:00:00.000Z'],
  ])('of %s in Oslo after %s is at %s', (cron, after, expected) => {
    expect(nextRun(oslo(cron), new Date(after)).toISOString()).toBe(expected);
  });

  it('needs a pattern of five fields that comes, and a time zone that exists', () => {
    for (const schedule of [
      oslo('* * * * * *'),
      oslo('0 0 31 2 *'),
      { cron: '0 0 * * *', timeZone: 'Europe/Nowhere' },
    ]) {
      expect(() => nextRun(schedule, new Date())).toThrow(/./);
    }
  });
});
