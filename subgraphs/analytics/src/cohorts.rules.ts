/**
 * Cohorts: people by the month of their first activity, and who of them was active later. Cells of
 * fewer than five people are withheld, and so many others that no total gives them away
 * (docs/decisions/0035-counts-of-people-are-withheld-with-their-complements.md).
 */
import type { Activity, Month } from './activity.sql.ts';
import { MIN_GROUP } from './people.sql.ts';

/** People of a cohort who were active in a month. */
export interface CohortCell {
  readonly people: number;
  readonly isTold: boolean;
}

/** Cells by cohort (month of the first activity) and by month of activity. */
export type Cohorts = ReadonlyMap<Month, ReadonlyMap<Month, CohortCell>>;

interface Cell {
  readonly cohort: Month;
  readonly month: Month;
  readonly people: number;
}

/**
 * Cohorts of an activity. In each month, the people in withheld cells are none or at least five, since
 * their sum follows from the number of everybody who was active in the month.
 */
export function toCohorts(activity: Activity): Cohorts {
  const cells = countCells(activity);
  const hidden = hiddenCells(cells);
  const byCohort = Map.groupBy(cells, ({ cohort }) => cohort);
  return new Map(
    [...byCohort]
      .toSorted(([a], [b]) => a - b)
      .map(([cohort, own]) => [
        cohort,
        new Map(
          own.map((cell) => [cell.month, { people: cell.people, isTold: !hidden.has(cell) }]),
        ),
      ]),
  );
}

/** Number of people of a cohort: everybody is active in its first month. */
export function cohortSize(cells: ReadonlyMap<Month, CohortCell>, cohort: Month): number {
  return cells.get(cohort)?.people ?? 0;
}

/** True when the cohort's size may be shown; otherwise nothing of it may. */
export function isCohortTold(cells: ReadonlyMap<Month, CohortCell>, cohort: Month): boolean {
  return cells.get(cohort)?.isTold ?? false;
}

function countCells({ patterns }: Activity): readonly Cell[] {
  const counts = new Map<Month, Map<Month, number>>();
  for (const { months, people } of patterns) {
    const [cohort] = months;
    if (cohort === undefined) continue;
    const row = counts.get(cohort) ?? new Map<Month, number>();
    for (const month of months) row.set(month, (row.get(month) ?? 0) + people);
    counts.set(cohort, row);
  }
  return [...counts].flatMap(([cohort, row]) =>
    [...row].map(([month, people]) => ({ cohort, month, people })),
  );
}

/**
 * Cells that are withheld. A withheld size withholds its whole cohort, which can leave too few in
 * another month: it is looked at again until nothing changes.
 */
function hiddenCells(cells: readonly Cell[]): ReadonlySet<Cell> {
  const hidden = new Set(cells.filter(({ people }) => people < MIN_GROUP));
  const months = [...Map.groupBy(cells, ({ month }) => month).values()].map((row) =>
    // A cohort's size is withheld last: everything else of it would be too.
    row.toSorted((a, b) => Number(isSize(a)) - Number(isSize(b)) || a.people - b.people),
  );
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    const lost = new Set([...hidden].filter(isSize).map(({ cohort }) => cohort));
    for (const cell of cells) if (lost.has(cell.cohort)) hidden.add(cell);
    for (const row of months) {
      let left = row.reduce((sum, cell) => (hidden.has(cell) ? sum + cell.people : sum), 0);
      for (const cell of row) {
        if (left === 0 || left >= MIN_GROUP) break;
        if (hidden.has(cell)) continue;
        hidden.add(cell);
        left += cell.people;
      }
    }
  }
  return hidden;
}

function isSize({ cohort, month }: Cell): boolean {
  return cohort === month;
}
