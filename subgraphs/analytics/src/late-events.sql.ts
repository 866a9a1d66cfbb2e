/** Events that were stored after the period in which they happened. */
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import type { Level } from './level.ts';
import type { AnalyticsStore } from './store.ts';
import type { Part } from './tiling.ts';

interface LateRow {
  readonly entity: string;
  /** Position of the part, from 1. */
  readonly part: number;
  readonly events: number;
}

export interface LateEventsRequest {
  readonly level: Level;
  /** UUIDs of the entities. */
  readonly ids: readonly string[];
  /** The tenant that the viewer is bound to; null only for staff. */
  readonly companyId: string | null;
  /** Parts of a period, in order of time and without gaps. */
  readonly parts: readonly Part[];
}

const ENTITY_COLUMNS: Readonly<Record<Level, string>> = {
  company: 'company_id',
  campaign: 'campaign_id',
  instance: 'program_instance_id',
};

/** Numbers of late events by entity and by the part's key; none where nothing was late. */
export async function countLateEvents(
  store: AnalyticsStore,
  { level, ids, companyId, parts }: LateEventsRequest,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const [first] = parts;
  if (ids.length === 0 || first === undefined) return new Map();
  const entity = ENTITY_COLUMNS[level];
  const rows = await store.select<LateRow>(
    `WITH arrayMap(day -> toDateTime64(day, 3, 'UTC'), {ends: Array(String)}) AS ends,
  arrayFirstIndex(end -> e.occurred_at < end, ends) AS part
SELECT ${entity} AS entity, part, count() AS events
FROM teei.events_raw AS e
WHERE ${entity} IN {ids: Array(UUID)}
  AND ${companyId === null ? 'true' : 'company_id = {company: UUID}'}
  AND e.occurred_at >= toDateTime64({from: String}, 3, 'UTC') AND e.occurred_at < ends[-1]
  AND e.ingested_at >= ends[part]
GROUP BY entity, part`,
    {
      ids,
      from: first.from,
      ends: parts.map(({ until }) => until),
      ...(companyId !== null && { company: companyId }),
    },
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.entity)].map(([id, own]) => [
      id,
      new Map(own.map(({ part, events }) => [parts[part - 1]?.key ?? '', events])),
    ]),
  );
}

/** Late events of one type in a company's period. */
export interface LateSums {
  readonly entity: string;
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

export interface LateSumsRequest {
  /** UUIDs of companies. */
  readonly ids: readonly string[];
  /** The tenant that the viewer is bound to; null only for staff. */
  readonly companyId: string | null;
  readonly span: DaySpan;
  /** Moment that the events were stored after. */
  readonly storedAfter: Date;
}

/** Sums of late events by company and type, with the expressions of the rollups. */
export async function listLateSums(
  store: AnalyticsStore,
  { ids, companyId, span, storedAfter }: LateSumsRequest,
): Promise<readonly LateSums[]> {
  return store.select<LateSums>(
    `SELECT e.company_id AS entity, e.event_type AS event_type, count() AS events,
  toString(min(toDate(e.occurred_at, 'UTC'))) AS first_day,
  toString(max(toDate(e.occurred_at, 'UTC'))) AS last_day,
  sumIf(e.minutes, e.subject_role = 'volunteer') AS volunteer_minutes, sum(e.value_cents) AS value_cents,
  sum(e.cost_cents) AS cost_cents, sum(e.co2e_g) AS co2e_g, max(e.ingested_at) AS last_ingested
FROM teei.events_raw AS e
WHERE e.company_id IN {ids: Array(UUID)}
  AND ${companyId === null ? 'true' : 'e.company_id = {company: UUID}'}
  AND e.occurred_at >= toDateTime64({from: String}, 3, 'UTC')
  AND e.occurred_at < toDateTime64({until: String}, 3, 'UTC')
  AND e.ingested_at > fromUnixTimestamp64Milli({after: Int64}, 'UTC')
GROUP BY entity, event_type ORDER BY event_type`,
    {
      ids,
      ...span,
      after: String(storedAfter.getTime()),
      ...(companyId !== null && { company: companyId }),
    },
  );
}
