/** Events of ClickHouse that have gone by policies of retention, as Postgres has ordered it. */
import type pg from 'pg';

/** First moment of which ClickHouse may have all events; undefined where none have gone by a policy. */
export async function findRemovedBefore(owner: pg.Client): Promise<Date | undefined> {
  const { rows } = await owner.query<{ until: Date | null }>(
    'select personal_data.events_removed_before() as until',
  );
  return rows[0]?.until ?? undefined;
}
