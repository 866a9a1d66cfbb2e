import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clock, DAY, day, DEMO_NOW, quarterLabel, timestamp } from './clock.ts';

describe('the demo clock', () => {
  it('tells the dates of the story as they are written, on the day they are written for', () => {
    const clock = new Clock(new Date(DEMO_NOW));
    expect(timestamp(clock.now)).toBe('2025-11-15T09:00:00.000Z');
    expect(day(clock.at('2025-11-03'))).toBe('2025-11-03');
    expect(timestamp(clock.at('2025-09-18T14:30'))).toBe('2025-09-18T14:30:00.000Z');
    expect(clock.quarter(-1)).toEqual({
      label: '2025-Q3',
      start: Date.parse('2025-07-01'),
      end: Date.parse('2025-10-01'),
    });
    expect(clock.month(-11).label).toBe('2024-12');
    expect(clock.year(-1).label).toBe('2024');
  });

  it('moves the story by whole days and never ahead of now', () => {
    const moment = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (now) => {
        const clock = new Clock(now);
        const behind = now.getTime() - clock.now;
        expect(behind).toBeGreaterThanOrEqual(0);
        expect(behind).toBeLessThan(DAY);
        expect((clock.now - Date.parse(DEMO_NOW)) % DAY).toBe(0);
        // 3 November is twelve days ago, whenever now is.
        expect(day(clock.at('2025-11-03'))).toBe(day(clock.now - 12 * DAY));
      }),
    );
  });

  it('takes periods from the calendar around now', () => {
    const clock = new Clock(new Date('2027-01-02T10:00:00Z'));
    expect(clock.quarter(0).label).toBe('2027-Q1');
    expect(clock.quarter(-1).label).toBe('2026-Q4');
    expect(clock.quarter(-5).label).toBe('2025-Q4');
    expect(clock.month(-1).label).toBe('2026-12');
    expect(clock.quarter(-1).end).toBe(clock.quarter(0).start);
    expect(quarterLabel(clock.quarter(-1).end - 1)).toBe('2026-Q4');
  });
});
