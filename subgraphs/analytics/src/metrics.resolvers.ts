/** `metrics` on companies, campaigns and programme instances. */
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { valueOfParent, type ParentResolver } from '@teei/platform/collections/loaders.ts';
import { selectedFields } from '@teei/platform/collections/selection.ts';
import { Slices } from '@teei/platform/event-loop/slices.ts';
import { loadActivities } from './activity.sql.ts';
import type { AnalyticsContext } from './context.ts';
import { withCounted } from './explain.rules.ts';
import type { CompanyMetricsArgs, Metrics } from './generated/graphql.ts';
import { countLateEvents } from './late-events.sql.ts';
import type { Level } from './level.ts';
import { listMetrics } from './list-metrics.ts';
import type { MetricsRow } from './metrics.sql.ts';
import { figuresOf, needsVis, sidesOf, sourceOf, toMetrics, visMoment } from './metrics.mapping.ts';
import { readSuppression } from './suppression.ts';
import { tenantOf } from './tenancy.rules.ts';
import { cutSpan, isWholeMonths, tileSpan } from './tiling.ts';
import { listVis } from './vis.sql.ts';

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
    async (ids, args, context, info) => {
      const { store, viewer, now } = context;
      const span = resolvePeriod(args.period, now);
      const granularity = args.granularity ?? null;
      const parts = cutSpan(span, granularity).map((part) => ({
        part,
        source: sourceOf(tileSpan(part, granularity)),
      }));
      const fields = [...selectedFields(info, 'Metrics').keys()];
      const entities = { level, ids, companyId: tenantOf(viewer) };
      const people = {
        ...entities,
        tiles: tileSpan(span, granularity),
        granularity,
        sides: sidesOf(fields),
      };
      const isExplained = fields.includes('explain');
      const [suppressionOf, metrics, vis, late] = await Promise.all([
        readSuppression(store, {
          ...people,
          today: now.toISOString().slice(0, 10),
          activitiesOf: (company) => loadActivities(context, company),
        }),
        listMetrics(store, { ...people, figures: figuresOf(fields) }),
        listVis(store, {
          ...entities,
          ends: needsVis(fields)
            ? parts.flatMap(({ part }) =>
                isWholeMonths(part)
                  ? { part: part.key, until: part.until, at: visMoment(part, now) }
                  : [],
              )
            : [],
        }),
        isExplained
          ? countLateEvents(context, { level, ids, parts: parts.map((one) => one.part) })
          : undefined,
      ]);
      const rows = byEntityAndPart(metrics);
      const scores = byEntityAndPart(vis);
      // Every part of every entity is answered: one without events has a row of zeros.
      return new Map(
        ids.map((id) => [
          id,
          {
            count: parts.length,
            make: () =>
              parts.map(({ part, source }) => {
                const { key } = part;
                const row = rows.get(id)?.get(key);
                const figures = toMetrics(row, part, source, {
                  vis: scores.get(id)?.get(key),
                  suppression: suppressionOf(row, part),
                });
                const lateEvents = late?.get(id)?.get(key) ?? 0;
                return withCounted(figures, { rowsCounted: figures.events, lateEvents });
              }),
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

function byEntityAndPart<Row extends Pick<MetricsRow, 'entity' | 'part'>>(
  rows: readonly Row[],
): ReadonlyMap<string, ReadonlyMap<string, Row>> {
  const byEntity = Map.groupBy(rows, (row) => row.entity);
  return new Map(
    [...byEntity].map(([entity, parts]) => [entity, new Map(parts.map((row) => [row.part, row]))]),
  );
}
