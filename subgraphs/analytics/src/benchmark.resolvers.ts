/** `benchmark` on companies. */
import { quarterOf, resolvePeriod, type DaySpan } from '@teei/platform/calendar/period.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { loadActivity } from './activity.sql.ts';
import { listBenchmarks } from './benchmark.sql.ts';
import { lastQuarters, quarterStart, toBenchmark, TOO_FEW_PEOPLE } from './benchmark.rules.ts';
import { countCells, toCohorts } from './cohorts.rules.ts';
import type { AnalyticsContext } from './context.ts';
import type {
  Benchmark,
  BenchmarkMetric,
  BenchmarkQuarter,
  BenchmarkResultResolvers,
  CompanyBenchmarkArgs,
  CompanyBenchmarkSeriesArgs,
  RequireFields,
  Suppressed,
} from './generated/graphql.ts';
import { countActive } from './participation.rules.ts';
import { tenantOf } from './tenancy.rules.ts';

export const benchmarkOfCompany = valueOfParent<
  Benchmark | Suppressed,
  CompanyBenchmarkArgs,
  AnalyticsContext
>(
  async (ids, { metric, by, period }, context) => {
    const { store, viewer, now } = context;
    const span = resolvePeriod(period, now);
    const tenant = tenantOf(viewer);
    const askers = tenant === null ? ids : [tenant];
    const [suppress, rows] = await Promise.all([
      suppressionOfQuarters(context, metric, askers),
      listBenchmarks(store, {
        askers,
        metric: metric.toLowerCase(),
        dimension: by.toLowerCase(),
        quarters: [quarterStart(span)],
      }),
    ]);
    return new Map(
      rows.map((row) => [row.asker, suppress(row.asker, span, toBenchmark(row, span, now))]),
    );
  },
  ({ period }, { now }) => toBenchmark(undefined, resolvePeriod(period, now), now),
);

type Result = Benchmark | Suppressed;

/**
 * Reads of which quarters the number of a company's active volunteers is suppressed: HOURS_PER_VOLUNTEER gives it away, as
 * hours are shown.
 */
async function suppressionOfQuarters(
  context: AnalyticsContext,
  metric: BenchmarkMetric,
  ids: readonly string[],
): Promise<(id: string, span: DaySpan, result: Result) => Result> {
  if (metric !== 'HOURS_PER_VOLUNTEER') return (_id, _span, result) => result;
  const today = context.now.toISOString().slice(0, 10);
  const known = new Map(
    await Promise.all(
      ids.map(async (id) => {
        const activity = await loadActivity(context, 'volunteer', id);
        return [id, { activity, cohorts: toCohorts(countCells(activity)) }] as const;
      }),
    ),
  );
  return (id, span, result) => {
    const own = known.get(id);
    // Another reason for having no benchmark stays.
    if ('reason' in result || !own) return result;
    const active = countActive(own.activity, own.cohorts, span, today);
    return active === null ? TOO_FEW_PEOPLE : result;
  };
}

/** Resolves the benchmarks of past quarters: one statement for all companies and quarters. */
export const benchmarkSeriesOfCompany = valueOfParent<
  BenchmarkQuarter[],
  RequireFields<CompanyBenchmarkSeriesArgs, 'by' | 'metric' | 'quarters'>,
  AnalyticsContext
>(
  async (ids, { metric, by, quarters }, context) => {
    const { store, viewer, now } = context;
    const spans = lastQuarters(quarters, now);
    const tenant = tenantOf(viewer);
    const askers = tenant === null ? ids : [tenant];
    const [suppress, rows] = await Promise.all([
      suppressionOfQuarters(context, metric, askers),
      listBenchmarks(store, {
        askers,
        metric: metric.toLowerCase(),
        dimension: by.toLowerCase(),
        quarters: spans.map(({ from }) => from),
      }),
    ]);
    const rowOf = new Map(rows.map((row) => [`${row.asker} ${row.quarter}`, row]));
    return new Map(
      ids.map((id) => [
        id,
        spans.map((span) => ({
          companyId: id,
          quarter: quarterOf(new Date(`${span.from}T00:00:00Z`)),
          result: suppress(id, span, toBenchmark(rowOf.get(`${id} ${span.from}`), span, now)),
        })),
      ]),
    );
  },
  () => [],
);

export const benchmarkResult: BenchmarkResultResolvers = {
  __resolveType: (result) => ('reason' in result ? 'Suppressed' : 'Benchmark'),
};
