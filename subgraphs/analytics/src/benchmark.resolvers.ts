/** `benchmark` on companies. */
import { quarterOf, resolvePeriod, type DaySpan } from '@teei/platform/calendar/period.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { loadActivity } from './activity.sql.ts';
import { listBenchmarks } from './benchmark.sql.ts';
import { lastQuarters, quarterStart, toBenchmark, TOLD_TOO_FEW } from './benchmark.rules.ts';
import { toCohorts } from './cohorts.rules.ts';
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
    const [isTold, rows] = await Promise.all([
      toldQuartersOf(context, metric, askers),
      listBenchmarks(store, {
        askers,
        metric: metric.toLowerCase(),
        dimension: by.toLowerCase(),
        quarters: [quarterStart(span)],
      }),
    ]);
    return new Map(
      rows.map((row) => [
        row.asker,
        isTold(row.asker, span) ? toBenchmark(row, span, now) : TOLD_TOO_FEW,
      ]),
    );
  },
  ({ period }, { now }) => toBenchmark(undefined, resolvePeriod(period, now), now),
);

/**
 * Reads of which quarters the number of a company's active volunteers may be told: HOURS_PER_VOLUNTEER tells it, as hours are
 * told.
 */
async function toldQuartersOf(
  context: AnalyticsContext,
  metric: BenchmarkMetric,
  ids: readonly string[],
): Promise<(id: string, span: DaySpan) => boolean> {
  if (metric !== 'HOURS_PER_VOLUNTEER') return () => true;
  const known = new Map(
    await Promise.all(
      ids.map(async (id) => {
        const activity = await loadActivity(context, 'volunteer', id);
        return [id, { activity, cohorts: toCohorts(activity) }] as const;
      }),
    ),
  );
  return (id, span) => {
    const own = known.get(id);
    return own === undefined || countActive(own.activity, own.cohorts, span) !== null;
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
    const [isTold, rows] = await Promise.all([
      toldQuartersOf(context, metric, askers),
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
          result: isTold(id, span)
            ? toBenchmark(rowOf.get(`${id} ${span.from}`), span, now)
            : TOLD_TOO_FEW,
        })),
      ]),
    );
  },
  () => [],
);

export const benchmarkResult: BenchmarkResultResolvers = {
  __resolveType: (result) => ('reason' in result ? 'Suppressed' : 'Benchmark'),
};
