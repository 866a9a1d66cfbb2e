/** `metrics` on companies, campaigns and programme instances. */
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { valueOfParent, type ParentResolver } from '@teei/platform/collections/loaders.ts';
import { selectedFields } from '@teei/platform/collections/selection.ts';
import type { AnalyticsContext } from './context.ts';
import type { CompanyMetricsArgs, Metrics } from './generated/graphql.ts';
import { listMetrics, type Level, type MetricsRow } from './metrics.sql.ts';
import { figuresOf, sidesOf, sourceOf, toMetrics } from './metrics.mapping.ts';
import { Slices } from '@teei/platform/event-loop/slices.ts';
import { tenantOf } from './tenancy.rules.ts';
import { cutSpan, tileSpan } from './tiling.ts';

/**
 * Elements that are made and written in a turn of the event loop. One has up to twenty figures:
 * 400 of them took 8 ms.
 */
const slices = new Slices(400);

/** Resolves metrics of a level: one statement for all its entities at a place of an operation. */
export function metricsOf(
  level: Level,
): ParentResolver<CompanyMetricsArgs, AnalyticsContext, Metrics[]> {
  const load = valueOfParent<PlannedMetrics, CompanyMetricsArgs, AnalyticsContext>(
    async (ids, args, { store, viewer, now }, info) => {
      const span = resolvePeriod(args.period, now);
      const granularity = args.granularity ?? null;
      const parts = cutSpan(span, granularity).map((part) => ({
        part,
        source: sourceOf(tileSpan(part, granularity)),
      }));
      const fields = [...selectedFields(info, 'Metrics').keys()];
      const rows = byEntityAndPart(
        await listMetrics(store, {
          level,
          ids,
          companyId: tenantOf(viewer),
          tiles: tileSpan(span, granularity),
          granularity,
          figures: figuresOf(fields),
          sides: sidesOf(fields),
        }),
      );
      // Every part of every entity is answered: one without events has a row of zeros.
      return new Map(
        ids.map((id) => [
          id,
          {
            count: parts.length,
            make: () =>
              parts.map(({ part, source }) =>
                toMetrics(rows.get(id)?.get(part.key), part, source, now),
              ),
          },
        ]),
      );
    },
    () => ({ count: 0, make: () => [] }),
  );
  return async (parent, args, context, info) => {
    const { count, make } = await load(parent, args, context, info);
    // The objects returned here are serialized in the same turn.
    await slices.take(count);
    return make();
  };
}

/** The metrics of one entity, before they are made. */
interface PlannedMetrics {
  readonly count: number;
  readonly make: () => Metrics[];
}

function byEntityAndPart(
  rows: readonly MetricsRow[],
): ReadonlyMap<string, ReadonlyMap<string, MetricsRow>> {
  const byEntity = Map.groupBy(rows, (row) => row.entity);
  return new Map(
    [...byEntity].map(([entity, parts]) => [entity, new Map(parts.map((row) => [row.part, row]))]),
  );
}
