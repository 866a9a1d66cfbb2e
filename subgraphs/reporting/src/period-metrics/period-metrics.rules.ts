/** Periods in metrics_company_period, by name: a month 2025-09, a quarter 2025-Q3, a year 2025. */
import {
  periodNamed,
  quarterOf,
  YEAR_PATTERN,
  type DaySpan,
} from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import { periodStates, type PeriodState } from './period-metrics.states.ts';

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
  const names = [from.slice(0, 7), quarterOf(first), from.slice(0, 4)].filter((name) =>
    // A day before 1900 is in no period that has a name.
    NAME.test(name),
  );
  return names.find((name) => {
    const span = periodNamed(name);
    return span.from === from && span.until === until;
  });
}

/** State of a period. */
interface PeriodStanding {
  readonly period: string;
  readonly closed_at: string | null;
}

/** Errors of closing a period: it must be over, in UTC, and open. */
export function checkClosing(
  { period, closed_at }: PeriodStanding,
  now: Date,
): readonly UserError[] {
  const { until } = periodNamed(period);
  return periodStates.checkMove(
    stateOf(closed_at),
    'closed',
    until > now.toISOString().slice(0, 10) &&
      badInput('id', `figures of a period that is over: ${period} ends before ${until}`),
  );
}

/** Errors of reopening a period: it must be closed. */
export function checkReopening({ closed_at }: PeriodStanding): readonly UserError[] {
  return periodStates.checkMove(stateOf(closed_at), 'open');
}

function stateOf(closedAt: string | null): PeriodState {
  return closedAt === null ? 'open' : 'closed';
}
