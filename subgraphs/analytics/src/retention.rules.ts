/** Retention: of the people who began in a month, those who were active a number of months later. */
import type { Activity, Month } from './activity.sql.ts';
import { countCells, sizeOfCohort, toCohorts } from './cohorts.rules.ts';
import type { RetentionCohort } from './generated/graphql.ts';
import { firstDayOf } from './month.ts';
import { MIN_GROUP } from './people.sql.ts';
import { round } from './rounding.ts';

export interface RetentionSpan {
  /** First cohort that is listed. */
  readonly from: Month;
  /** Number of months after the first that a cohort is followed. */
  readonly months: number;
  /** Month that runs now: nothing later is listed. */
  readonly now: Month;
}

/** Cohorts of a span in order of time, each with a cell for every month that has begun. */
export function toRetention(
  activity: Activity,
  { from, months, now }: RetentionSpan,
): RetentionCohort[] {
  const cohorts = [...toCohorts(countCells(activity)).cells].filter(
    ([month]) => month >= from && month <= now,
  );
  return cohorts.map(([cohort, cells]) => {
    const size = sizeOfCohort(cells, cohort);
    const last = Math.min(months, now - cohort);
    return {
      cohortMonth: firstDayOf(cohort),
      cohortSize: size,
      cells: Array.from({ length: last + 1 }, (_, monthIndex) => {
        const cell = cells.get(cohort + monthIndex) ?? { people: 0, isSuppressed: false };
        const active = size === null || cell.isSuppressed ? null : cell.people;
        return {
          monthIndex,
          active,
          rate: size === null || active === null ? null : round(active / size, 4),
          suppressed: active === null,
        };
      }),
      minimumGroup: MIN_GROUP,
      freshness: {
        asOf: activity.lastIngested ? `${activity.lastIngested.replace(' ', 'T')}Z` : null,
        source: 'SUBJECT_MONTH',
      },
    };
  });
}
