/** Benchmarks, and the rules by which they are withheld (specification of metrics, "Benchmark"). */
import { addDays, quarterOf, resolvePeriod, type DaySpan } from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import type { BenchmarkRow } from './benchmark.sql.ts';
import type { Benchmark, Suppressed, SuppressionReason } from './generated/graphql.ts';

/** The least number of companies besides the asker. */
const MINIMUM_PEERS = 5;

/** No company may make up more than this part of the total. */
const MAX_SHARE = 0.25;

/**
 * The first day of the quarter that a span is.
 *
 * @throws InvalidInputError when the span is not exactly one calendar quarter
 */
export function quarterStart(span: DaySpan): string {
  const name = quarterOf(new Date(`${span.from}T00:00:00Z`));
  const quarter = resolvePeriod({ quarter: name }, new Date(0));
  if (quarter.from !== span.from || quarter.until !== span.until) {
    throw new InvalidInputError('period', 'one calendar quarter', span);
  }
  return span.from;
}

/** Quarters of a series at most. */
const MAX_QUARTERS = 12;

/**
 * The last quarters that are over at a moment, oldest first.
 *
 * @throws InvalidInputError unless 1 to 12 are asked for
 */
export function lastQuarters(count: number, now: Date): readonly DaySpan[] {
  if (count < 1 || count > MAX_QUARTERS) {
    throw new InvalidInputError('quarters', `1 to ${String(MAX_QUARTERS)}`, count);
  }
  const spans: DaySpan[] = [];
  let { from: until } = resolvePeriod({ quarter: quarterOf(now) }, now);
  while (spans.length < count) {
    const span = resolvePeriod(
      { quarter: quarterOf(new Date(`${addDays(until, -1)}T00:00:00Z`)) },
      now,
    );
    spans.unshift(span);
    until = span.from;
  }
  return spans;
}

/**
 * The asker's benchmark, or why it is withheld. `percentileRank` is the part of the peers below
 * the asker, equal ones counted half.
 *
 * @param row undefined when the asker does not contribute to a segment of the quarter
 */
export function toBenchmark(
  row: BenchmarkRow | undefined,
  quarter: DaySpan,
  now: Date,
): Benchmark | Suppressed {
  if (Date.parse(`${quarter.until}T00:00:00Z`) > now.getTime()) return withheld('PERIOD_OPEN');
  if (!row) return withheld('NOT_A_CONTRIBUTOR');
  if (row.peers < MINIMUM_PEERS) return withheld('TOO_FEW_PEERS');
  if (row.max_share > MAX_SHARE) return withheld('DOMINATED');
  const [p10, p25, p50, p75, p90] = row.quantiles.map((value) => round(value ?? 0));
  return {
    cohortSize: row.peers,
    own: round(row.own),
    percentileRank: round((100 * (row.peers_below + row.peers_equal / 2)) / row.peers),
    p10: p10 ?? 0,
    p25: p25 ?? 0,
    p50: p50 ?? 0,
    p75: p75 ?? 0,
    p90: p90 ?? 0,
    freshness: { asOf: `${row.last_ingested.replace(' ', 'T')}Z`, source: 'BENCHMARKS' },
  };
}

/** Benchmark whose own value would tell of too few people by subtraction. */
export const TOLD_TOO_FEW: Suppressed = withheld('TOO_FEW_PEOPLE');

function withheld(reason: SuppressionReason): Suppressed {
  return { reason, minimumCohort: MINIMUM_PEERS };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
