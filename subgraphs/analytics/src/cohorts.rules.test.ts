import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityOfPatterns } from '../test/activity.ts';
import type { Activity } from './activity.sql.ts';
import { sizeOfCohort, countCells, toCohorts } from './cohorts.rules.ts';
import { monthOf } from './month.ts';
import { toParticipation } from './participation.rules.ts';
import { toRetention } from './retention.rules.ts';
import { cutSpan } from './tiling.ts';

const JANUARY = monthOf('2025-01-01');
const MIN_GROUP = 5;
const TODAY = '2026-01-01';

/** People by the months of 2025, from 0, in which they were active. */
function activity(
  ...patterns: readonly (readonly [people: number, ...months: number[]])[]
): Activity {
  return activityOfPatterns(
    patterns.map(([people, ...months]) => ({
      people,
      months: months.map((month) => JANUARY + month),
    })),
  );
}

const months = fc
  .uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.toSorted((a, b) => a - b).map((month) => JANUARY + month));
const activities = fc
  .array(fc.record({ months, people: fc.integer({ min: 1, max: 8 }) }), { maxLength: 12 })
  .map(activityOfPatterns);

describe('retention', () => {
  it('counts who of a cohort was active in each month after its first', () => {
    const cohorts = toRetention(activity([6, 0, 1], [5, 0, 2], [7, 1]), {
      from: JANUARY,
      months: 2,
      now: JANUARY + 2,
    });
    const shown = cohorts.map(({ cohortMonth, cohortSize, cells }) => [
      cohortMonth,
      cohortSize,
      ...cells.map(({ active, rate }) => `${active} ${rate}`),
    ]);
    expect(shown).toEqual([
      ['2025-01-01', 11, '11 1', '6 0.5455', '5 0.4545'],
      ['2025-02-01', 7, '7 1', '0 0'],
    ]);
  });

  it.each([
    ['of a cohort that is too small, everything', [activity([4, 0, 1, 2])], [null, '']],
    ['of a large one, months with too few', [activity([9, 0], [3, 0, 1])], [12, '0-2']],
    [
      'where a month’s total would show it, the size of the cohort that began then',
      [activity([2, 0, 1], [10, 0], [8, 1])],
      [12, '0-2', null, ''],
    ],
  ])('withholds %s', (_what, [given = activity()], expected) => {
    const cohorts = toRetention(given, { from: JANUARY, months: 2, now: JANUARY + 2 });
    const shown = cohorts.flatMap(({ cohortSize, cells }) => [
      cohortSize,
      cells.flatMap(({ suppressed }, index) => (suppressed ? [] : [index])).join('-'),
    ]);
    expect(shown).toEqual(expected);
  });

  it('leaves at least five people, or nobody, in what a month withholds', () => {
    fc.assert(
      fc.property(activities, (given) => {
        const { cells: cohorts } = toCohorts(countCells(given));
        const cells = [...cohorts].flatMap(([cohort, row]) =>
          [...row].map(([month, cell]) => ({ cohort, month, ...cell })),
        );
        for (const { cohort, people, isSuppressed } of cells) {
          if (isSuppressed) continue;
          expect(people).toBeGreaterThanOrEqual(MIN_GROUP);
          expect(sizeOfCohort(cohorts.get(cohort), cohort)).not.toBeNull();
        }
        for (const row of Map.groupBy(cells, ({ month }) => month).values()) {
          const hidden = row.filter(({ isSuppressed }) => isSuppressed);
          const people = hidden.reduce((sum, cell) => sum + cell.people, 0);
          // All of a month: then its total is withheld or about all of them.
          const isAll = hidden.length === row.length;
          expect(people === 0 || people >= MIN_GROUP || isAll).toBe(true);
        }
      }),
    );
  });
});

describe('participation', () => {
  const year = { from: '2025-01-01', until: '2026-01-01' };
  const memberMonths = { '2024-06-01': 30, '2025-05-01': 10 };
  const read = (
    given: Activity,
    granularity: 'MONTH' | 'QUARTER' | null = 'QUARTER',
    today = TODAY,
  ) =>
    toParticipation(
      { memberMonths, activity: given, denominator: 'ELIGIBLE', today },
      cutSpan(year, granularity),
    ).map((one) => [
      one.eligible,
      one.activeVolunteers,
      one.firstTimeVolunteers,
      one.returningVolunteers,
      one.notYetActive,
      one.rate,
    ]);

  it('tells first-time volunteers from those who come back, of the members at that time', () => {
    expect(read(activity([6, 0, 3], [10, 1, 2], [9, 4])).slice(0, 3)).toEqual([
      [30, 16, 16, 0, 14, 0.5333],
      [40, 15, 9, 6, 15, 0.375],
      [40, 0, 0, 0, 15, 0],
    ]);
  });

  it('withholds all who were active where too few of them had been before', () => {
    expect(read(activity([6, 0], [3, 0, 3], [9, 4]))[1]).toEqual([40, null, 9, null, 22, null]);
  });

  it('never says more than that everybody took part', () => {
    expect(read(activity([50, 0]))[0]).toEqual([30, 50, 50, 0, 0, 1]);
  });

  it('divides by those who were ever active, and tells no number of too few who never were', () => {
    const parts = cutSpan(year, 'MONTH').slice(0, 2);
    const rates = (people: number): unknown[] =>
      toParticipation(
        {
          memberMonths,
          activity: activity([people, 0], [5, 0, 1]),
          denominator: 'ACTIVE',
          today: TODAY,
        },
        parts,
      ).map(({ rate, notYetActive }) => [rate, notYetActive]);
    expect(rates(15)).toEqual([
      [1, 10],
      [0.25, 10],
    ]);
    expect(rates(22)).toEqual([
      [1, null],
      [0.1852, null],
    ]);
  });

  it('counts small cohorts together by the end of a quarter, or not at all', () => {
    expect(read(activity([3, 0], [3, 1]))[0]?.slice(1, 4)).toEqual([6, 6, 0]);
    // One alone takes the next cohort, however large.
    const taken = read(activity([3, 0], [9, 1], [2, 4], [1, 7], [6, 8]));
    expect(taken.map((part) => part.slice(1, 5))).toEqual([
      [12, 12, 0, 18],
      [null, null, null, 18],
      // Less those who had begun by now, the seven who begin here would be the two of May.
      [null, null, null, 19],
      [0, 0, 0, 19],
    ]);
    expect(read(activity([3, 0], [3, 1]), 'MONTH')[0]?.slice(1, 4)).toEqual([null, null, null]);
  });

  it('tells small cohorts once their quarter is over, and takes nothing back', () => {
    const given = activity([3, 0], [3, 1], [9, 2]);
    expect(read(given, 'QUARTER', '2025-03-31')[0]?.slice(1, 5)).toEqual([null, null, null, null]);
    expect(read(given, 'QUARTER', '2025-04-01')[0]?.slice(1, 5)).toEqual([15, 15, 0, 15]);
  });

  it('says of a large company with a small month how many have not begun', () => {
    const monthly = Array.from(
      { length: 12 },
      (_, month) => [month === 6 ? 2 : 25, month] as const,
    );
    const shown = toParticipation(
      {
        memberMonths: { '2024-06-01': 400 },
        activity: activity(...monthly),
        denominator: 'ACTIVE',
        today: TODAY,
      },
      cutSpan(year, 'MONTH'),
    ).map(({ notYetActive, notYetActiveAsOf }) => [notYetActive, notYetActiveAsOf]);
    expect(shown.map(([people]) => people)).toEqual([
      375, 350, 325, 300, 275, 250, 250, 223, 198, 173, 148, 123,
    ]);
    // The small month is counted with the next one: until then, the last number that is told.
    expect(shown.slice(5, 8).map(([, asOf]) => asOf)).toEqual([
      '2025-06-30',
      '2025-06-30',
      '2025-08-31',
    ]);
  });

  it('suppresses a cohort, whatever comes later', () => {
    fc.assert(
      fc.property(activities, fc.integer({ min: 1, max: 8 }), (given, end) => {
        const all = countCells(given);
        const known = all.filter(({ month }) => month < JANUARY + end);
        const [then, now] = [toCohorts(known).cells, toCohorts(all).cells];
        for (const [cohort, cells] of then) {
          expect(sizeOfCohort(now.get(cohort), cohort)).toBe(sizeOfCohort(cells, cohort));
        }
      }),
    );
  });

  it('adds up to the same wherever it is shown, and shows no group that is too small', () => {
    fc.assert(
      fc.property(activities, (given) => {
        const shown = (['MONTH', 'QUARTER', null] as const).flatMap((granularity) =>
          read(given, granularity),
        );
        for (const [, active, first, returning, notYet] of shown) {
          for (const count of [active, first, returning, notYet]) {
            expect(count === null || count === 0 || Number(count) >= MIN_GROUP).toBe(true);
          }
          expect([active, null]).toContain(
            returning === null ? null : Number(first) + Number(returning),
          );
          expect(returning === null || first !== null).toBe(true);
        }
      }),
    );
  });
});
