/** `metrics` on companies, campaigns and programme instances. */
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { RequestLoaders } from '@teei/platform/collections/loaders.ts';
import { selectedFields } from '@teei/platform/collections/selection.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { AnalyticsContext } from './context.ts';
import type { CompanyMetricsArgs, Metrics } from './generated/graphql.ts';
import { listMetrics, type Level, type MetricsRow } from './metrics.queries.ts';
import { sourceOf, statesOf, toMetrics } from './metrics.rules.ts';
import { tenantOf } from './tenancy.rules.ts';
import { cutSpan, tileSpan } from './tiling.rules.ts';

type MetricsResolver = (
  entity: { readonly id: string },
  args: CompanyMetricsArgs,
  context: AnalyticsContext,
  info: GraphQLResolveInfo,
) => Promise<Metrics[]>;

/** Resolves metrics of a level: one statement for all its entities at a place of an operation. */
export function metricsOf(level: Level): MetricsResolver {
  const loaders = new RequestLoaders<ReadonlyMap<string, MetricsRow>>();
  return async ({ id }, args, context, info) => {
    const span = resolvePeriod(args.period, context.now);
    const granularity = args.granularity ?? null;
    const parts = cutSpan(span, granularity);
    const tiles = tileSpan(span, granularity);
    const rows = await loaders
      .at(
        context,
        info.fieldNodes,
        async (ids) =>
          byEntityAndPart(
            await listMetrics(context.store, {
              level,
              ids,
              companyId: tenantOf(context.viewer),
              tiles,
              granularity,
              figures: statesOf(selectedFields(info, 'Metrics').keys()),
            }),
          ),
        () => new Map(),
      )
      .load(id);
    return parts.map((part) => {
      const source = sourceOf(tileSpan(part, granularity));
      return toMetrics(rows.get(part.key), part, source, context.now);
    });
  };
}

function byEntityAndPart(
  rows: readonly MetricsRow[],
): ReadonlyMap<string, ReadonlyMap<string, MetricsRow>> {
  const entities = new Map<string, Map<string, MetricsRow>>();
  for (const row of rows) {
    let parts = entities.get(row.entity);
    if (!parts) entities.set(row.entity, (parts = new Map<string, MetricsRow>()));
    parts.set(row.part, row);
  }
  return entities;
}
