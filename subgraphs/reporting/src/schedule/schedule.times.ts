/** Times of schedules: five fields as in crontab, by the clock of a place. */
import { nextRun } from '@teei/platform/jobs/schedules.ts';
import type { Schedule } from '@teei/platform/jobs/job.ts';

/** Milliseconds between two runs by the clock, at least. */
export const MIN_INTERVAL_MS = 3_600_000;

/**
 * Run after the one that was due, an hour later or more. Of runs that were missed in between none is made up for.
 *
 * @returns null for times that do not come
 */
export function runAfter(times: Schedule, due: Date, now: Date): Date | null {
  // A run exactly an hour later counts.
  const earliest = due.getTime() + MIN_INTERVAL_MS - 1;
  return firstRun(times, new Date(Math.max(earliest, now.getTime())));
}

/** First run after a moment; null for times that do not come, or are not known. */
export function firstRun(times: Schedule, after: Date): Date | null {
  try {
    return nextRun(times, after);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** True for the name of a time zone that is known, such as `Europe/Oslo`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** True for an expression whose runs are an hour apart: with one minute, whatever its other fields are. */
export function isHourly(cron: string): boolean {
  return /^[0-5]?\d /.test(cron);
}
