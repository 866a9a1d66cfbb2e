import { addDays, resolvePeriod } from '@teei/platform/calendar/period.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPeriodName, isClosed, periodName } from './period-metrics.rules.ts';

const NOW = new Date('2025-11-15T09:00:00Z');

const year = fc.integer({ min: 1900, max: 2998 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, n]) => {
  return `${of}-${String(n).padStart(2, '0')}`;
});
const quarter = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([of, n]) => `${of}-Q${n}`);

describe('the name of a period on record', () => {
  it('is the name of the month, quarter or year that the span is exactly', () => {
    fc.assert(
      fc.property(month, quarter, year, (aMonth, aQuarter, aYear) => {
        expect(periodName(resolvePeriod({ month: aMonth }, NOW))).toBe(aMonth);
        expect(periodName(resolvePeriod({ quarter: aQuarter }, NOW))).toBe(aQuarter);
        expect(periodName(resolvePeriod({ year: aYear }, NOW))).toBe(aYear);
      }),
    );
  });

  it('is none for a span that is a day longer or shorter', () => {
    fc.assert(
      fc.property(fc.oneof(month, quarter), fc.constantFrom(-1, 1), (name, days) => {
        const span = resolvePeriod(name.includes('Q') ? { quarter: name } : { month: name }, NOW);
        expect(periodName({ from: span.from, until: addDays(span.until, days) })).toBeUndefined();
        expect(periodName({ from: addDays(span.from, days), until: span.until })).toBeUndefined();
      }),
    );
  });

  it('is accepted as it is', () => {
    fc.assert(
      fc.property(fc.oneof(month, quarter, year), (name) => {
        expect(checkPeriodName('period', name)).toBe(name);
      }),
    );
  });

  it.each([
    '',
    '25',
    '2025-',
    '2025-00',
    '2025-13',
    '2025-Q0',
    '2025-Q5',
    '2025-q3',
    '2025-09-01',
    ' 2025',
    '2025\n',
  ])('is not %j', (name) => {
    expect(() => checkPeriodName('period', name)).toThrow(
      `period: expected "YYYY-MM", "YYYY-Qn" or "YYYY", of the years 1900 to 2999, received ${JSON.stringify(name)}.`,
    );
  });
});

describe('a period’s figures', () => {
  it.each([
    ['2025-10', '2025-10-31T23:59:59.999999Z', false],
    ['2025-10', '2025-11-01T00:00:00Z', true],
    ['2025-Q3', '2025-09-30T23:59:59Z', false],
    ['2025-Q3', '2025-10-01T00:00:00Z', true],
    ['2025', '2025-12-31T12:00:00Z', false],
    ['2025', '2026-01-01T00:00:00Z', true],
  ])('of %s, last written at %s, are closed: %s', (name, writtenAt, closed) => {
    expect(isClosed(name, writtenAt)).toBe(closed);
  });
});
