/** `benchmark` on companies. */
import { quarterOf, resolvePeriod } from '@teei/platform/calendar/period.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { listBenchmarks } from './benchmark.sql.ts';
import { lastQuarters, quarterStart, toBenchmark } from './benchmark.rules.ts';
import type { AnalyticsContext } from './context.ts';
import type {
  Benchmark,
  BenchmarkQuarter,
  BenchmarkResultResolvers,
  CompanyBenchmarkArgs,
  CompanyBenchmarkSeriesArgs,
  RequireFields,
  Suppressed,
} from './generated/graphql.ts';
import { tenantOf } from './tenancy.rules.ts';

export const benchmarkOfCompany = valueOfParent<
  Benchmark | Suppressed,
  CompanyBenchmarkArgs,
  AnalyticsContext
>(
  async (ids, { metric, by, period }, { store, viewer, now }) => {
    const span = resolvePeriod(period, now);
    const tenant = tenantOf(viewer);
    const rows = await listBenchmarks(store, {
      askers: tenant === null ? ids : [tenant],
      metric: metric.toLowerCase(),
      dimension: by.toLowerCase(),
      quarters: [quarterStart(span)],
    });
    return new Map(rows.map((row) => [row.asker, toBenchmark(row, span, now)]));
  },
  ({ period }, { now }) => toBenchmark(undefined, resolvePeriod(period, now), now),
);

/** Resolves the benchmarks of past quarters: one statement for all companies and quarters. */
export const benchmarkSeriesOfCompany = valueOfParent<
  BenchmarkQuarter[],
  RequireFields<CompanyBenchmarkSeriesArgs, 'by' | 'metric' | 'quarters'>,
  AnalyticsContext
>(
  async (ids, { metric, by, quarters }, { store, viewer, now }) => {
    const spans = lastQuarters(quarters, now);
    const tenant = tenantOf(viewer);
    const rows = await listBenchmarks(store, {
      askers: tenant === null ? ids : [tenant],
      metric: metric.toLowerCase(),
      dimension: by.toLowerCase(),
      quarters: spans.map(({ from }) => from),
    });
    const rowOf = new Map(rows.map((row) => [`${row.asker} ${row.quarter}`, row]));
    return new Map(
      ids.map((id) => [
        id,
        spans.map((span) => ({
          companyId: id,
          quarter: quarterOf(new Date(`${span.from}T00:00:00Z`)),
          result: toBenchmark(rowOf.get(`${id} ${span.from}`), span, now),
        })),
      ]),
    );
  },
  () => [],
);

export const benchmarkResult: BenchmarkResultResolvers = {
  __resolveType: (result) => ('reason' in result ? 'Suppressed' : 'Benchmark'),
};
