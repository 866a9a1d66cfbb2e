/** SQL of the events that are held on people. */
import type { AnalyticsStore } from './store.ts';

/** Events of a person, by their key. Moments are in UTC, without the zone. */
interface FootprintRow {
  readonly key: string;
  readonly events: number;
  readonly first_at: string;
  readonly last_at: string;
}

/** Numbers of events by key, with the moments of the first and the last one. An index leaves out granules without the keys. */
export async function listFootprints(
  store: AnalyticsStore,
  keys: readonly string[],
): Promise<readonly FootprintRow[]> {
  if (keys.length === 0) return [];
  return store.select<FootprintRow>(
    `SELECT toString(e.subject_key) AS key, count() AS events, toString(min(e.occurred_at)) AS first_at,
  toString(max(e.occurred_at)) AS last_at
FROM teei.events_raw AS e
WHERE e.subject_key IN (cast({keys: Array(String)}, 'Array(UInt64)'))
GROUP BY e.subject_key`,
    { keys },
  );
}
