/** Months as numbers, as ClickHouse counts them (toRelativeMonthNum). */
import type { Month } from './activity.sql.ts';

/** Month of a day, YYYY-MM-DD. */
export function monthOf(day: string): Month {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** First day of a month, YYYY-MM-DD. */
export function firstDayOf(month: Month): string {
  const year = Math.floor((month - 1) / 12);
  return `${year}-${String(month - year * 12).padStart(2, '0')}-01`;
}
