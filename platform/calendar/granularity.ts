/** Calendar units that periods are cut into: days, weeks from Monday on, months and quarters, in UTC. */
import { addDays, type DaySpan } from './period.ts';

const GRANULARITIES = ['DAY', 'WEEK', 'MONTH', 'QUARTER'] as const;

/** Length of the parts that a period is cut into: Granularity of the SDL. */
export type Granularity = (typeof GRANULARITIES)[number];

/** Type guard for a value of an argument. */
export function isGranularity(value: unknown): value is Granularity {
  return GRANULARITIES.some((granularity) => granularity === value);
}

/** Maximum number of parts: a year of days, and some more. */
export const MAX_PARTS = 400;

/** Number of parts of a span: days, weeks, months or quarters that lie in it, at least in part. */
export function countParts({ from, until }: DaySpan, granularity: Granularity): number {
  return indexOf(addDays(until, -1), granularity) - indexOf(from, granularity) + 1;
}

/** The number of the day, week, month or quarter that a day lies in, counted from any start. */
function indexOf(day: string, unit: Granularity): number {
  const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  switch (unit) {
    case 'DAY':
      return days;
    case 'WEEK':
      // 1 January 1970 was a Thursday; weeks start on Monday.
      return Math.floor((days + 3) / 7);
    case 'MONTH':
      return months;
    case 'QUARTER':
      return Math.floor(months / 3);
  }
}

/** First day of the day, week, month or quarter that a day lies in. */
export function startOf(day: string, unit: Granularity): string {
  switch (unit) {
    case 'DAY':
      return day;
    case 'WEEK':
      // getUTCDay counts from Sunday; weeks start on Monday.
      return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'MONTH':
      return `${day.slice(0, 7)}-01`;
    case 'QUARTER': {
      const month = Number(day.slice(5, 7));
      return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    }
  }
}

/** First day of the next day, week, month or quarter after the one that a day lies in. */
export function startOfNext(day: string, unit: Granularity): string {
  // Longer than the unit and shorter than two of it, so that the next one is hit.
  const stride = { DAY: 1, WEEK: 7, MONTH: 31, QUARTER: 92 }[unit];
  return startOf(addDays(startOf(day, unit), stride), unit);
}

/** The day itself where a day, week, month or quarter begins with it, else the first day of the next. */
export function firstStartFrom(day: string, unit: Granularity): string {
  return startOf(day, unit) === day ? day : startOfNext(day, unit);
}
