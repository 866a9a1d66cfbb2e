/** Names of periods in metrics_company_period: a month 2025-09, a quarter 2025-Q3, a year 2025. */
import {
  quarterOf,
  resolvePeriod,
  YEAR_PATTERN,
  type DaySpan,
} from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';

const NAME = new RegExp(`^${YEAR_PATTERN}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$`);

/** Returns the name. @throws InvalidInputError unless it is that of a month, a quarter or a year */
export function checkPeriodName(argument: string, name: string): string {
  if (!NAME.test(name)) {
    throw new InvalidInputError(
      argument,
      '"YYYY-MM", "YYYY-Qn" or "YYYY", of the years 1900 to 2999',
      name,
    );
  }
  return name;
}

/** Name of a span that is exactly one month, quarter or year; undefined for other spans. */
export function periodName({ from, until }: DaySpan): string | undefined {
  const first = new Date(`${from}T00:00:00Z`);
  const names = [from.slice(0, 7), quarterOf(first), from.slice(0, 4)];
  return names.find((name) => {
    const span = spanOf(name);
    return span.from === from && span.until === until;
  });
}

/** Returns true when metrics written at a time (RFC 3339 in UTC) were written after the period's last day. */
export function isClosed(name: string, writtenAt: string): boolean {
  return spanOf(name).until <= writtenAt.slice(0, 10);
}

function spanOf(name: string): DaySpan {
  // Any time will do: only relative periods depend on it.
  const unused = new Date(0);
  if (name.includes('Q')) return resolvePeriod({ quarter: name }, unused);
  return resolvePeriod(name.length === 4 ? { year: name } : { month: name }, unused);
}
