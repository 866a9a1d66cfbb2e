/** `metrics` on companies, campaigns and programme instances. */
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { valueOfParent, type ParentResolver } from '@teei/platform/collections/loaders.ts';
import { selectedFields } from '@teei/platform/collections/selection.ts';
import { loadActivity } from './activity.sql.ts';
import { toCohorts } from './cohorts.rules.ts';
import type { AnalyticsContext } from './context.ts';
import type { SubjectRole } from './event-types.ts';
import { withCounted } from './explain.rules.ts';
import type { CompanyMetricsArgs, Metrics } from './generated/graphql.ts';
import { countLateEvents } from './late-events.sql.ts';
import type { Level } from './level.ts';
import { listMetrics, type MetricsRow } from './metrics.sql.ts';
import {
  figuresOf,
  needsVis,
  sidesOf,
  sourceOf,
  toMetrics,
  visMoment,
  type Telling,
  type ToldSides,
} from './metrics.mapping.ts';
import { tellingOf } from './participation.rules.ts';
import type { Side } from './people.sql.ts';
import { Slices } from '@teei/platform/event-loop/slices.ts';
import { tenantOf } from './tenancy.rules.ts';
import { cutSpan, isWholeMonths, tileSpan, type Part } from './tiling.ts';
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
      const isExplained = fields.includes('explain');
      const [told, metrics, vis, late] = await Promise.all([
        toldSidesOf(context, level, ids, sidesOf(fields)),
        listMetrics(store, {
          ...entities,
          tiles: tileSpan(span, granularity),
          granularity,
          figures: figuresOf(fields),
          sides: sidesOf(fields),
        }),
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
        countLateEvents(store, {
          ...entities,
          parts: isExplained ? parts.map((one) => one.part) : [],
        }),
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
                const figures = toMetrics(rows.get(id)?.get(key), part, source, {
                  vis: scores.get(id)?.get(key),
                  told: told(id, part),
                });
                const lateEvents = late.get(id)?.get(key) ?? 0;
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

/**
 * Reads for which spans the numbers of a company's people may be told: all who were active from the beginning on are those who
 * have begun, whose cohorts `participation` and `retention` tell of.
 */
async function toldSidesOf(
  context: AnalyticsContext,
  level: Level,
  ids: readonly string[],
  sides: ReadonlySet<Side>,
): Promise<(id: string, part: Part) => ToldSides> {
  const read = async (side: Side, role: SubjectRole) => {
    if (level !== 'company' || !sides.has(side)) return (): Telling => 'always';
    const known = new Map(
      await Promise.all(
        ids.map(async (id) => {
          const activity = await loadActivity(context, role, id);
          return [id, { activity, cohorts: toCohorts(activity) }] as const;
        }),
      ),
    );
    return (id: string, part: Part): Telling => {
      const own = known.get(id);
      return own && isWholeMonths(part) ? tellingOf(own.activity, own.cohorts, part) : 'always';
    };
  };
  const [volunteers, participants] = await Promise.all([
    read('volunteers', 'volunteer'),
    read('participants', 'participant'),
  ]);
  return (id, part) => ({ volunteers: volunteers(id, part), participants: participants(id, part) });
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
