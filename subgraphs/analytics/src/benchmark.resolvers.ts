/** `benchmark` on companies. */
import { quarterOf, resolvePeriod, type DaySpan } from '@teei/platform/calendar/period.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { loadActivities } from './activity.sql.ts';
import { loadBenchmark, type BenchmarkKey } from './benchmark.sql.ts';
import { lastQuarters, quarterStart, toBenchmark, TOO_FEW_PEOPLE } from './benchmark.rules.ts';
import { countCells, toCohorts } from './cohorts.rules.ts';
import type { AnalyticsContext } from './context.ts';
import type {
  Benchmark,
  BenchmarkDimension,
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
    const span = resolvePeriod(period, context.now);
    const askers = askersOf(context, ids);
    const [suppress, rows] = await Promise.all([
      suppressionOfQuarters(context, metric, askers),
      Promise.all(askers.map((asker) => loadBenchmark(context, keyOf(asker, metric, by, span)))),
    ]);
    return new Map(
      askers.map((asker, index) => [
        asker,
        suppress(asker, span, toBenchmark(rows[index], span, context.now)),
      ]),
    );
  },
  ({ period }, { now }) => toBenchmark(undefined, resolvePeriod(period, now), now),
);

type Result = Benchmark | Suppressed;

/** Companies that a viewer may ask for. */
function askersOf({ viewer }: AnalyticsContext, ids: readonly string[]): readonly string[] {
  const tenant = tenantOf(viewer);
  return tenant === null ? ids : [tenant];
}

function keyOf(
  asker: string,
  metric: BenchmarkMetric,
  by: BenchmarkDimension,
  span: DaySpan,
): BenchmarkKey {
  return {
    asker,
    metric: metric.toLowerCase(),
    dimension: by.toLowerCase(),
    quarter: quarterStart(span),
  };
}

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
        const { volunteer: activity } = await loadActivities(context, id);
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

/** Resolves the benchmarks of past quarters. */
export const benchmarkSeriesOfCompany = valueOfParent<
  BenchmarkQuarter[],
  RequireFields<CompanyBenchmarkSeriesArgs, 'by' | 'metric' | 'quarters'>,
  AnalyticsContext
>(
  async (ids, { metric, by, quarters }, context) => {
    const { now } = context;
    const spans = lastQuarters(quarters, now);
    const askers = askersOf(context, ids);
    const [suppress, rows] = await Promise.all([
      suppressionOfQuarters(context, metric, askers),
      Promise.all(
        askers.flatMap((asker) =>
          spans.map((span) => loadBenchmark(context, keyOf(asker, metric, by, span))),
        ),
      ),
    ]);
    const rowOf = new Map(rows.map((row) => [`${row?.asker} ${row?.quarter}`, row]));
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
