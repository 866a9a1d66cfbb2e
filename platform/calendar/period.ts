/** Calendar periods: the SDL's input Period (quarter, month, relative …) as a span of days in UTC. */
import { InvalidInputError } from '../errors/errors.ts';

/**
 * Source of a regular expression for the years of days, timestamps and periods, 1900 to 2999: years that
 * Postgres, ISO 8601 with four digits and JavaScript treat alike.
 */
export const YEAR_PATTERN = String.raw`(?:19|2\d)\d{2}`;

/** First day of which figures count what happened; what is told of an earlier one is a mistake. */
export const FIRST_COUNTED_DAY = '2000-01-01';

/** Values of the SDL's RelativePeriod, relative to today. */
export type RelativePeriod =
  'THIS_MONTH' | 'LAST_MONTH' | 'THIS_QUARTER' | 'LAST_QUARTER' | 'THIS_YEAR' | 'LAST_YEAR';

/** Input Period of the SDL; exactly one of its forms may be given. */
export interface PeriodInput {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly quarter?: string | null;
  readonly month?: string | null;
  readonly year?: string | null;
  readonly relative?: RelativePeriod | null;
}

/** Span of days: `from` is the first day, `until` the day after the last. Both YYYY-MM-DD. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

const EXPECTED =
  'exactly one of {from, to}, {quarter: "YYYY-Qn"}, {month: "YYYY-MM"}, {year: "YYYY"} or {relative}';
const QUARTER = new RegExp(`^(${YEAR_PATTERN})-Q([1-4])$`);
const MONTH = new RegExp(`^(${YEAR_PATTERN})-(0[1-9]|1[0-2])$`);
const YEAR = new RegExp(`^${YEAR_PATTERN}$`);

/**
 * Resolves a period to a span of days.
 *
 * @param now time that relative periods are resolved against
 * @throws InvalidInputError for none or several forms, malformed text, or a year outside of 1900 to 2999
 */
export function resolvePeriod(period: PeriodInput, now: Date, argument = 'period'): DaySpan {
  const forms = [
    period.from ?? period.to,
    period.quarter,
    period.month,
    period.year,
    period.relative,
  ].filter((form) => form !== undefined && form !== null);
  if (forms.length !== 1) throw new InvalidInputError(argument, EXPECTED, period);
  if (period.quarter) return quarterSpan(period.quarter, argument);
  if (period.month) return monthSpan(period.month, argument);
  if (period.year) return yearSpan(period.year, argument);
  if (period.relative) return relativeSpan(period.relative, now);
  return daysSpan(period, argument);
}

/** Quarter of a day in UTC, `YYYY-Qn`. */
export function quarterOf(day: Date): string {
  return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
}

/** Milliseconds of 24 hours. */
export const DAY_MS = 86_400_000;

/** Day that is `days` after a day, both YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return isoDay(date);
}

/** Day of a timestamp in UTC, YYYY-MM-DD. */
export function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function daysSpan({ from, to }: PeriodInput, argument: string): DaySpan {
  if (!from || !to || from > to) {
    throw new InvalidInputError(argument, '{from, to} with from on or before to', { from, to });
  }
  return { from, until: addDays(to, 1) };
}

function quarterSpan(quarter: string, argument: string): DaySpan {
  const match = QUARTER.exec(quarter);
  if (!match) {
    throw new InvalidInputError(
      `${argument}.quarter`,
      '"YYYY-Qn", n from 1 to 4, of the years 1900 to 2999',
      quarter,
    );
  }
  return monthsFrom(Number(match[1]), (Number(match[2]) - 1) * 3, 3);
}

function monthSpan(month: string, argument: string): DaySpan {
  const match = MONTH.exec(month);
  if (!match) {
    throw new InvalidInputError(`${argument}.month`, '"YYYY-MM", of the years 1900 to 2999', month);
  }
  return monthsFrom(Number(match[1]), Number(match[2]) - 1, 1);
}

function yearSpan(year: string, argument: string): DaySpan {
  if (!YEAR.test(year)) {
    throw new InvalidInputError(`${argument}.year`, '"YYYY", from 1900 to 2999', year);
  }
  return monthsFrom(Number(year), 0, 12);
}

function relativeSpan(relative: RelativePeriod, now: Date): DaySpan {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth();
  const quarterStart = month - (month % 3);
  switch (relative) {
    case 'THIS_MONTH':
      return monthsFrom(year, month, 1);
    case 'LAST_MONTH':
      return monthsFrom(year, month - 1, 1);
    case 'THIS_QUARTER':
      return monthsFrom(year, quarterStart, 3);
    case 'LAST_QUARTER':
      return monthsFrom(year, quarterStart - 3, 3);
    case 'THIS_YEAR':
      return monthsFrom(year, 0, 12);
    case 'LAST_YEAR':
      return monthsFrom(year - 1, 0, 12);
  }
}

/** Span of whole months; a `month` below 0 or above 11 carries over into another year. */
function monthsFrom(year: number, month: number, count: number): DaySpan {
  return { from: firstOfMonth(year, month), until: firstOfMonth(year, month + count) };
}

function firstOfMonth(year: number, month: number): string {
  return isoDay(new Date(Date.UTC(year, month, 1)));
}

/** Span of a period by its name: a month 2025-09, a quarter 2025-Q3 or a year 2025. */
export function periodNamed(name: string): DaySpan {
  // Any time will do: only relative periods depend on it.
  const unused = new Date(0);
  if (name.includes('Q')) return resolvePeriod({ quarter: name }, unused);
  return resolvePeriod(name.length === 4 ? { year: name } : { month: name }, unused);
}
