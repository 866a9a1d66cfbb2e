import { countParts, type Granularity } from '@teei/platform/calendar/granularity.ts';
import { addDays, type DaySpan } from '@teei/platform/calendar/period.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSpan, tileSpan } from './tiling.ts';

const spans = fc
  .tuple(fc.integer({ min: 0, max: 8_000 }), fc.integer({ min: 1, max: 380 }))
  .map(([start, length]) => {
    const from = addDays('2010-01-01', start);
    return { from, until: addDays(from, length) };
  });
const granularities = fc.constantFrom<Granularity | null>('DAY', 'WEEK', 'MONTH', 'QUARTER', null);

describe('tileSpan', () => {
  test('covers every day of a span exactly once', () => {
    fc.assert(
      fc.property(spans, granularities, (span, granularity) => {
        const tiles = tileSpan(span, granularity).flatMap((tile) => tile.spans.flatMap(daysOf));
        expect(tiles.sort()).toEqual(daysOf(span));
      }),
    );
  });

  test('takes whole quarters, then whole months, then days', () => {
    expect(tileSpan({ from: '2025-01-20', until: '2025-11-03' })).toEqual([
      { rollup: 'QUARTER', spans: [{ from: '2025-04-01', until: '2025-10-01' }] },
      {
        rollup: 'MONTH',
        spans: [
          { from: '2025-02-01', until: '2025-04-01' },
          { from: '2025-10-01', until: '2025-11-01' },
        ],
      },
      {
        rollup: 'DAY',
        spans: [
          { from: '2025-01-20', until: '2025-02-01' },
          { from: '2025-11-01', until: '2025-11-03' },
        ],
      },
    ]);
  });

  test('reads a quarter from one rollup', () => {
    const quarter = { from: '2025-07-01', until: '2025-10-01' };
    expect(tileSpan(quarter)).toEqual([{ rollup: 'QUARTER', spans: [quarter] }]);
  });

  test('begins and ends its rollup rows where days, weeks, months and quarters begin', () => {
    fc.assert(
      fc.property(spans, granularities, (span, granularity) => {
        for (const tile of tileSpan(span, granularity)) {
          for (const bound of tile.spans.flatMap(({ from, until }) => [from, until])) {
            expect(isStart(bound, tile.rollup)).toBe(true);
          }
        }
      }),
    );
  });

  test('leaves out the years that no event can be of', () => {
    expect(tileSpan({ from: '1900-01-01', until: '1999-01-01' })).toEqual([]);
    expect(tileSpan({ from: '1990-01-01', until: '2000-04-01' })).toEqual([
      { rollup: 'QUARTER', spans: [{ from: '2000-01-01', until: '2000-04-01' }] },
    ]);
  });
});

describe('cutSpan', () => {
  test('makes parts that follow each other from the first day to the last', () => {
    fc.assert(
      fc.property(spans, granularities, (span, granularity) => {
        expect(cutSpan(span, granularity).flatMap(daysOf)).toEqual(daysOf(span));
      }),
    );
  });

  test('begins a part where a month begins, but the first where the span begins', () => {
    expect(cutSpan({ from: '2025-08-10', until: '2025-10-05' }, 'MONTH')).toEqual([
      { key: '2025-08-01', from: '2025-08-10', until: '2025-09-01' },
      { key: '2025-09-01', from: '2025-09-01', until: '2025-10-01' },
      { key: '2025-10-01', from: '2025-10-01', until: '2025-10-05' },
    ]);
  });

  test('begins weeks on Monday, over the end of a year as well', () => {
    expect(cutSpan({ from: '2024-12-29', until: '2025-01-06' }, 'WEEK')).toEqual([
      { key: '2024-12-23', from: '2024-12-29', until: '2024-12-30' },
      { key: '2024-12-30', from: '2024-12-30', until: '2025-01-06' },
    ]);
  });

  test('makes as many parts as are counted ahead', () => {
    const parts = fc.constantFrom<Granularity>('DAY', 'WEEK', 'MONTH', 'QUARTER');
    fc.assert(
      fc.property(spans, parts, (span, granularity) => {
        expect(cutSpan(span, granularity)).toHaveLength(countParts(span, granularity));
      }),
    );
  });

  test('refuses to make more than 400 parts', () => {
    const years = { from: '2020-01-01', until: '2025-01-01' };
    expect(cutSpan(years, 'WEEK')).toHaveLength(262);
    expect(() => cutSpan(years, 'DAY')).toThrow('at most 400 parts');
  });
});

function daysOf({ from, until }: DaySpan): string[] {
  const days: string[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day);
  return days;
}

function isStart(day: string, rollup: Granularity): boolean {
  switch (rollup) {
    case 'DAY':
      return true;
    case 'WEEK':
      return new Date(day).getUTCDay() === 1;
    case 'MONTH':
      return day.endsWith('-01');
    case 'QUARTER':
      return /-(01|04|07|10)-01$/.test(day);
  }
}
