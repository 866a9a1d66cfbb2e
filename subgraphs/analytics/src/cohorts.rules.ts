/**
 * Cohorts: people by the month of their first activity, and who of them was active later. Cells of
 * fewer than five people are suppressed, and so many others that no total gives them away
 * (docs/decisions/0035-counts-of-people-are-withheld-with-their-complements.md).
 */
import { startOfNext } from '@teei/platform/calendar/granularity.ts';
import type { Activity, Month } from './activity.sql.ts';
import { firstDayOf } from './month.ts';
import { MIN_GROUP } from './people.sql.ts';

/** People of a cohort who were active in a month. */
export interface CohortCell {
  readonly people: number;
  readonly isSuppressed: boolean;
}

/** Number of people of a cohort (month of the first activity) who were active in a month. */
export interface CohortCount {
  readonly cohort: Month;
  readonly month: Month;
  readonly people: number;
}

/** Cohorts whose people are counted together. */
interface CohortGroup {
  readonly months: readonly Month[];
  readonly people: number;
  /** First day on which the number is disclosed; undefined while it is of too few people or of a single suppressed cohort. */
  readonly disclosedFrom: string | undefined;
}

/** Cohorts of an activity. */
export interface Cohorts {
  /** Cells by cohort and by month of activity, in order of time. */
  readonly cells: ReadonlyMap<Month, ReadonlyMap<Month, CohortCell>>;
  /** Each cohort whose size is told, and pools of the others. */
  readonly groups: readonly CohortGroup[];
}

/**
 * Cohorts of numbers of people by cohort and month. In each month, the people in suppressed cells are none or at least five,
 * since their sum follows from the number of everybody who was active in the month. What is suppressed in a month depends on
 * no later one.
 */
export function toCohorts(counts: readonly CohortCount[]): Cohorts {
  const { suppressed, groups } = suppress(counts);
  const byCohort = Map.groupBy(counts, ({ cohort }) => cohort);
  const cells = inOrder(byCohort).map(
    ([cohort, own]) =>
      [
        cohort,
        new Map(
          own.map((cell) => [
            cell.month,
            { people: cell.people, isSuppressed: suppressed.has(cell) },
          ]),
        ),
      ] as const,
  );
  return { cells: new Map(cells), groups };
}

/** Number of people of a cohort, all of whom are active in its first month; null where it is suppressed, and all of it. */
export function sizeOfCohort(
  cells: ReadonlyMap<Month, CohortCell> | undefined,
  cohort: Month,
): number | null {
  const cell = cells?.get(cohort);
  return cell && !cell.isSuppressed ? cell.people : null;
}

/** Numbers of people by cohort and month. */
export function countCells({ months }: Activity): readonly CohortCount[] {
  return [...Map.groupBy(months, ({ cohort }) => cohort)].flatMap(([cohort, own]) =>
    [...Map.groupBy(own, ({ month }) => month)].map(([month, cells]) => ({
      cohort,
      month,
      people: cells.reduce((sum, { people }) => sum + people, 0),
    })),
  );
}

interface Suppressed {
  readonly suppressed: ReadonlySet<CohortCount>;
  readonly groups: readonly CohortGroup[];
}

/**
 * Suppresses cells month by month, and pools the cohorts whose size is suppressed. A pool ends with the quarter by which it is
 * of two cohorts and five people; one that is still open takes the next cohort, however large, so that it does not stay open.
 */
function suppress(counts: readonly CohortCount[]): Suppressed {
  const suppressed = new Set<CohortCount>();
  const lost = new Set<Month>();
  const groups: CohortGroup[] = [];
  let pool: readonly CohortCount[] = [];
  for (const [month, row] of inOrder(Map.groupBy(counts, (cell) => cell.month))) {
    for (const cell of suppressedOfMonth(row, lost)) suppressed.add(cell);
    const size = row.find(isSize);
    if (!size) continue;
    if (isComplete(pool) && endOf(pool) <= firstDayOf(month)) {
      groups.push(toGroup(pool));
      pool = [];
    }
    if (pool.length > 0 && !isComplete(pool)) suppressed.add(size);
    if (suppressed.has(size)) {
      lost.add(month);
      pool = [...pool, size];
    } else {
      groups.push({ months: [month], people: size.people, disclosedFrom: firstDayOf(month) });
    }
  }
  return { suppressed, groups: pool.length > 0 ? [...groups, toGroup(pool)] : groups };
}

/** Cells of a month that are suppressed: small ones, those of lost cohorts, and as many others as hide them. */
function suppressedOfMonth(
  row: readonly CohortCount[],
  lost: ReadonlySet<Month>,
): ReadonlySet<CohortCount> {
  const found = new Set(
    row.filter((cell) => cell.people < MIN_GROUP || (!isSize(cell) && lost.has(cell.cohort))),
  );
  let people = countPeople([...found]);
  // A cohort's size is suppressed last: everything else of it would be too.
  const others = row
    .filter((cell) => !found.has(cell))
    .toSorted((a, b) => Number(isSize(a)) - Number(isSize(b)) || a.people - b.people);
  for (const cell of others) {
    if (people === 0 || people >= MIN_GROUP) break;
    found.add(cell);
    people += cell.people;
  }
  return found;
}

function isComplete(pool: readonly CohortCount[]): boolean {
  return pool.length > 1 && countPeople(pool) >= MIN_GROUP;
}

/** First day after the quarter in which a pool's last cohort began. */
function endOf(pool: readonly CohortCount[]): string {
  const last = pool.at(-1)?.cohort ?? 0;
  return startOfNext(firstDayOf(last), 'QUARTER');
}

function toGroup(pool: readonly CohortCount[]): CohortGroup {
  return {
    months: pool.map(({ cohort }) => cohort),
    people: countPeople(pool),
    disclosedFrom: isComplete(pool) ? endOf(pool) : undefined,
  };
}

function countPeople(cells: readonly CohortCount[]): number {
  return cells.reduce((sum, { people }) => sum + people, 0);
}

function inOrder<Value>(byMonth: ReadonlyMap<Month, Value>): readonly (readonly [Month, Value])[] {
  return [...byMonth].toSorted(([a], [b]) => a - b);
}

function isSize({ cohort, month }: CohortCount): boolean {
  return cohort === month;
}
