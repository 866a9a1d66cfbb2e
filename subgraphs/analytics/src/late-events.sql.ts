/** Events that were stored after the period in which they happened. */
import type { Level } from './metrics.sql.ts';
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
