/** `benchmark` on companies. */
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { RequestLoaders } from '@teei/platform/collections/loaders.ts';
import { listBenchmarks, type BenchmarkRow } from './benchmark.queries.ts';
import { quarterStart, toBenchmark } from './benchmark.rules.ts';
import type { BenchmarkResultResolvers, CompanyResolvers } from './generated/graphql.ts';
import { tenantOf } from './tenancy.rules.ts';

const loaders = new RequestLoaders<BenchmarkRow | undefined>();

export const benchmarkOfCompany: NonNullable<CompanyResolvers['benchmark']> = async (
  company,
  { metric, by, period },
  context,
  info,
) => {
  const span = resolvePeriod(period, context.now);
  const quarter = quarterStart(span);
  const row = await loaders
    .at(
      context,
      info.fieldNodes,
      async (ids) => {
        const tenant = tenantOf(context.viewer);
        const rows = await listBenchmarks(context.store, {
          askers: tenant === null ? ids : [tenant],
          metric: metric.toLowerCase(),
          dimension: by.toLowerCase(),
          quarter,
        });
        return new Map(rows.map((found) => [found.asker, found]));
      },
      () => undefined,
    )
    .load(company.id);
  return toBenchmark(row, span, context.now);
};

export const benchmarkResult: BenchmarkResultResolvers = {
  __resolveType: (result) => ('reason' in result ? 'Suppressed' : 'Benchmark'),
};
