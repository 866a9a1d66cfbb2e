/** Rows that Postgres read by sequential scans of large tables, from its own statistics. */
import pg from 'pg';

export interface SequentialReads {
  /** Rows since the statistics began. */
  rows(): Promise<number>;
  close(): Promise<void>;
}

/** Rows of a table below which a sequential scan is the right plan. */
const MIN_ROWS = 2_000;

/** @param ownerUrl connection string of the database's owner */
export async function openSequentialReads(ownerUrl: string): Promise<SequentialReads> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  return {
    async rows() {
      const { rows } = await client.query<{ read: string }>(
        'select coalesce(sum(seq_tup_read), 0) as read from pg_stat_user_tables where n_live_tup >= $1',
        [MIN_ROWS],
      );
      return Number(rows[0]?.read);
    },
    close: () => client.end(),
  };
}
