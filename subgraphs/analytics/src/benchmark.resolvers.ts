/** `benchmark` on companies. */
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { listBenchmarks } from './benchmark.sql.ts';
import { quarterStart, toBenchmark } from './benchmark.rules.ts';
import type { AnalyticsContext } from './context.ts';
import type {
  Benchmark,
  BenchmarkResultResolvers,
  CompanyBenchmarkArgs,
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
      quarter: quarterStart(span),
    });
    return new Map(rows.map((row) => [row.asker, toBenchmark(row, span, now)]));
  },
  ({ period }, { now }) => toBenchmark(undefined, resolvePeriod(period, now), now),
);

export const benchmarkResult: BenchmarkResultResolvers = {
  __resolveType: (result) => ('reason' in result ? 'Suppressed' : 'Benchmark'),
};
