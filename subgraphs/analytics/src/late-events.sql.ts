/** Events that were stored after the period in which they happened. */
import { createLoader, PerFieldNodes, type Loader } from '@teei/platform/collections/loaders.ts';
import type { AnalyticsContext } from './context.ts';
import type { Level } from './level.ts';
import { ENTITY_COLUMNS } from './metrics.sql.ts';
import type { Parameters } from './store.ts';
import { tenantOf } from './tenancy.rules.ts';
import type { Part } from './tiling.ts';

/** Late events of one type in a part of an entity. */
export interface LateSums {
  readonly entity: string;
  /** Position of the part in the request, from 1. */
  readonly part: number;
  readonly event_type: string;
  readonly events: number;
  /** YYYY-MM-DD, in UTC. */
  readonly first_day: string;
  readonly last_day: string;
  readonly volunteer_minutes: number;
  readonly value_cents: number;
  readonly cost_cents: number;
  readonly co2e_g: number;
  /** UTC, without the zone. */
  readonly last_ingested: string;
}

interface LateRow extends LateSums {
  /** Position of the request in the statement, from 0. */
  readonly request: number;
}

export interface LateEventsRequest {
  readonly level: Level;
  /** UUIDs of the entities. */
  readonly ids: readonly string[];
  /** Parts of a period, in order of time and without gaps; one at least. */
  readonly parts: readonly Part[];
  /** Moment that the events were stored after; the end of each part when it is left out. */
  readonly storedAfter?: Date | undefined;
}

const loaders = new PerFieldNodes<Loader<readonly LateSums[], LateEventsRequest>>();

/** Key by which all fields of an operation share a loader. */
const LATE = {};

/**
 * Sums of late events by entity, part and type, with the expressions of the rollups; none where nothing was late. One
 * statement for all fields of an operation.
 */
export function loadLateEvents(
  context: AnalyticsContext,
  request: LateEventsRequest,
): Promise<readonly LateSums[]> {
  return loaders
    .at(context, LATE, () =>
      createLoader(
        (requests) => listLateEvents(context, requests),
        () => [],
      ),
    )
    .load(request);
}

/** Numbers of late events by entity and by the part's key; none where nothing was late. */
export async function countLateEvents(
  context: AnalyticsContext,
  request: LateEventsRequest,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const rows = await loadLateEvents(context, request);
  return new Map(
    [...Map.groupBy(rows, ({ entity }) => entity)].map(([id, own]) => {
      const counts = new Map<string, number>();
      for (const { part, events } of own) {
        const key = request.parts[part - 1]?.key ?? '';
        counts.set(key, (counts.get(key) ?? 0) + events);
      }
      return [id, counts];
    }),
  );
}

async function listLateEvents(
  { store, viewer }: AnalyticsContext,
  requests: readonly LateEventsRequest[],
): Promise<ReadonlyMap<LateEventsRequest, readonly LateSums[]>> {
  const companyId = tenantOf(viewer);
  const arms = requests.map((request, number) => armOf(request, number, companyId));
  const rows = await store.select<LateRow>(arms.map(({ sql }) => sql).join('\nUNION ALL\n'), {
    ...(companyId !== null && { company: companyId }),
    ...Object.fromEntries(arms.flatMap(({ parameters }) => Object.entries(parameters))),
  });
  const byRequest = Map.groupBy(rows, ({ request }) => request);
  return new Map(requests.map((request, number) => [request, byRequest.get(number) ?? []]));
}

/** SELECT of one request, with parameters of its own. */
function armOf(
  { level, ids, parts, storedAfter }: LateEventsRequest,
  number: number,
  companyId: string | null,
): { readonly sql: string; readonly parameters: Parameters } {
  const entity = `e.${ENTITY_COLUMNS[level]}`;
  const isLate = storedAfter
    ? `e.ingested_at > fromUnixTimestamp64Milli({after${number}: Int64}, 'UTC')`
    : // The days alone rule most events out, before they are compared with each part.
      `toDate(e.ingested_at, 'UTC') > toDate(e.occurred_at, 'UTC') AND e.ingested_at >= ends${number}[part${number}]`;
  return {
    sql: `WITH arrayMap(day -> toDateTime64(day, 3, 'UTC'), {ends${number}: Array(String)}) AS ends${number},
  arrayFirstIndex(end -> e.occurred_at < end, ends${number}) AS part${number}
SELECT toUInt32(${number}) AS request, ${entity} AS entity, part${number} AS part, e.event_type AS event_type,
  count() AS events, toString(min(toDate(e.occurred_at, 'UTC'))) AS first_day,
  toString(max(toDate(e.occurred_at, 'UTC'))) AS last_day,
  sumIf(e.minutes, e.subject_role = 'volunteer') AS volunteer_minutes, sum(e.value_cents) AS value_cents,
  sum(e.cost_cents) AS cost_cents, sum(e.co2e_g) AS co2e_g, max(e.ingested_at) AS last_ingested
FROM teei.events_raw AS e
WHERE ${entity} IN {ids${number}: Array(UUID)} AND ${companyId === null ? 'true' : 'e.company_id = {company: UUID}'}
  AND e.occurred_at >= toDateTime64({from${number}: String}, 3, 'UTC')
  AND e.occurred_at < toDateTime64({until${number}: String}, 3, 'UTC') AND ${isLate}
GROUP BY entity, part, event_type`,
    parameters: {
      [`ids${number}`]: ids,
      [`from${number}`]: parts[0]?.from ?? '',
      [`until${number}`]: parts.at(-1)?.until ?? '',
      [`ends${number}`]: parts.map(({ until }) => until),
      ...(storedAfter && { [`after${number}`]: String(storedAfter.getTime()) }),
    },
  };
}
