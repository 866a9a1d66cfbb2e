import { addDays, resolvePeriod } from '@teei/platform/calendar/period.ts';
import fc from 'fast-check';
import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import {
  checkClosing,
  checkPeriodName,
  checkReopening,
  periodName,
} from './period-metrics.rules.ts';

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

  it('is none for a span that begins before 1900', () => {
    expect(periodName({ from: '1899-12-31', until: '1900-04-01' })).toBeUndefined();
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
    ['2025-10', null, []],
    ['2025-11', null, ['id BAD_USER_INPUT']],
    ['2025-Q3', null, []],
    ['2025-Q4', null, ['id BAD_USER_INPUT']],
    ['2025', null, ['id BAD_USER_INPUT']],
    ['2025-Q3', '2025-10-06T00:00:00Z', ['id INVALID_TRANSITION']],
  ])('of %s, closed at %s, are closed with the errors %j', (period, closed_at, errors) => {
    expect(inBrief(checkClosing({ period, closed_at }, NOW))).toEqual(errors);
  });

  it('are reopened when they are closed, whatever the day', () => {
    fc.assert(
      fc.property(fc.oneof(month, quarter, year), fc.boolean(), (period, isClosed) => {
        const closed_at = isClosed ? '2025-10-06T00:00:00Z' : null;
        expect(inBrief(checkReopening({ period, closed_at }))).toEqual(
          isClosed ? [] : ['id INVALID_TRANSITION'],
        );
      }),
    );
  });
});
