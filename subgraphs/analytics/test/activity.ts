/** Activity of people, as it is read from ClickHouse. */
import type { Activity, Month } from '../src/activity.sql.ts';

/** Number of people who were active in exactly the same months. */
export interface ActivityPattern {
  /** Months in order of time; at least one. */
  readonly months: readonly Month[];
  readonly people: number;
}

export function activityOfPatterns(patterns: readonly ActivityPattern[]): Activity {
  return {
    months: patterns.flatMap(({ months, people }) =>
      months.map((month, index) => ({
        cohort: months[0] ?? month,
        previous: months[index - 1] ?? 0,
        month,
        people,
      })),
    ),
    lastIngested: undefined,
  };
}
