/** Rules of recorded impact scores. */
import { addDays } from '@teei/platform/calendar/period.ts';
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';

/** Months back to which scores can be calculated: points are kept by day for 25 months. */
const MAX_MONTHS_BACK = 24;

/**
 * Errors of calculating scores as of a day, YYYY-MM-DD: one of the last 24 months, or today. Points by month are kept for good. Those
 * of a part of a month are added up from its events, which are whole from `firstDayWithEvents` on (null: always).
 */
export function checkDay(
  day: string,
  now: Date,
  firstDayWithEvents: string | null,
): readonly UserError[] {
  const today = now.toISOString().slice(0, 10);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - MAX_MONTHS_BACK, 1)).toISOString().slice(0, 10);
  const isWithin = day >= first && day <= today;
  const isMonthEnd = addDays(day, 1).endsWith('-01');
  return errorsAmong(
    !isWithin && badInput('asOf', `a day from ${first} to ${today}`),
    isWithin &&
      !isMonthEnd &&
      firstDayWithEvents !== null &&
      day < firstDayWithEvents &&
      badInput(
        'asOf',
        `the last day of a month, or a day from ${firstDayWithEvents} on: a retention policy has removed the events before it`,
      ),
  );
}
