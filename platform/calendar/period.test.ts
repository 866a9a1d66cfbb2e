import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDay, quarterOf, resolvePeriod, type PeriodInput } from './period.ts';

const NOW = new Date('2025-11-15T09:00:00Z');

describe('a period', () => {
  it.each<[PeriodInput, string, string]>([
    [{ from: '2025-07-01', to: '2025-07-01' }, '2025-07-01', '2025-07-02'],
    [{ quarter: '2025-Q3' }, '2025-07-01', '2025-10-01'],
    [{ quarter: '2025-Q4' }, '2025-10-01', '2026-01-01'],
    [{ month: '2024-02' }, '2024-02-01', '2024-03-01'],
    [{ year: '2025' }, '2025-01-01', '2026-01-01'],
    [{ relative: 'THIS_QUARTER' }, '2025-10-01', '2026-01-01'],
    [{ relative: 'LAST_QUARTER' }, '2025-07-01', '2025-10-01'],
    [{ relative: 'THIS_MONTH' }, '2025-11-01', '2025-12-01'],
    [{ relative: 'LAST_MONTH' }, '2025-10-01', '2025-11-01'],
    [{ relative: 'LAST_YEAR' }, '2024-01-01', '2025-01-01'],
    [{ year: '1900' }, '1900-01-01', '1901-01-01'],
    [{ year: '2999' }, '2999-01-01', '3000-01-01'],
    [{ month: '2999-12' }, '2999-12-01', '3000-01-01'],
    [{ quarter: '1900-Q1' }, '1900-01-01', '1900-04-01'],
    [{ from: '1900-01-01', to: '2999-12-31' }, '1900-01-01', '3000-01-01'],
  ])('%j runs from %s until the day before %s', (period, from, until) => {
    expect(resolvePeriod(period, NOW)).toEqual({ from, until });
  });

  it.each<PeriodInput>([
    {},
    { from: '2025-07-01' },
    { from: '2025-07-02', to: '2025-07-01' },
    { quarter: '2025-Q5' },
    { quarter: '2025Q1' },
    { month: '2025-13' },
    { year: '25' },
    { year: '1899' },
    { year: '3000' },
    { year: '9999' },
    { year: '0000' },
    { month: '1899-12' },
    { month: '3000-01' },
    { quarter: '1899-Q4' },
    { quarter: '9999-Q4' },
    { quarter: '2025-Q1', year: '2025' },
  ])('%j is rejected with what was expected', (period) => {
    expect(() => resolvePeriod(period, NOW)).toThrow(/^period.*expected .*, received /);
  });

  it('of last quarter ends where this quarter begins, on every day', () => {
    fc.assert(
      fc.property(days(), (now) => {
        const last = resolvePeriod({ relative: 'LAST_QUARTER' }, now);
        const current = resolvePeriod({ relative: 'THIS_QUARTER' }, now);
        expect(last.until).toBe(current.from);
        const today = isoDay(now);
        expect(current.from <= today && today < current.until).toBe(true);
      }),
    );
  });

  it('of the quarter of a day contains that day', () => {
    fc.assert(
      fc.property(days(), (day) => {
        const span = resolvePeriod({ quarter: quarterOf(day) }, NOW);
        expect(span.from <= isoDay(day) && isoDay(day) < span.until).toBe(true);
      }),
    );
  });
});

describe('addDays', () => {
  it('carries over the ends of months and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  });
});

function days(): fc.Arbitrary<Date> {
  return fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2090-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
}
