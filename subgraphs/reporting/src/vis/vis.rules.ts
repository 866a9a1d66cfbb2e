/** Rules of recorded impact scores. */
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';

/** Months back to which scores can be calculated: points are kept by day for 25 months. */
const MAX_MONTHS_BACK = 24;

/** Errors of calculating scores as of a day, YYYY-MM-DD: one of the last 24 months, or today. */
export function checkDay(day: string, now: Date): readonly UserError[] {
  const today = now.toISOString().slice(0, 10);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - MAX_MONTHS_BACK, 1)).toISOString().slice(0, 10);
  return errorsAmong(
    (day < first || day > today) && badInput('asOf', `a day from ${first} to ${today}`),
  );
}
