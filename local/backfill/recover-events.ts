/** Recovery of events_raw: events of the outbox that ClickHouse has lost, put back without counting them anew. */
import type { ClickHouseClient } from '@clickhouse/client';
import { insertEvents } from '@teei/analytics/src/events.sql.ts';
import { COUNTED_EVENTS } from '@teei/analytics/src/relay/counted-events.ts';
import { mapBatch } from '@teei/analytics/src/relay/mapped-batch.ts';
import { listTaken } from '@teei/analytics/src/relay/outbox.sql.ts';
import type pg from 'pg';
import { readRows } from './rollups.ts';

export interface RecoverOptions {
  /** Connections of the owner. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
  /** First moment of which events come back: those before it have gone by a policy of retention. */
  readonly removedBefore: Date | undefined;
  /** Called with the progress, in words. */
  readonly onProgress: (text: string) => void;
}

/** Events that are read from the outbox at once. */
const CHUNK = 5_000;

/**
 * Puts rows that are missing back into events_raw, by months. Rollups do not hear of it: rebuild them afterwards.
 * The relay must be held. May be run again at any time.
 *
 * @returns number of rows that were missing
 */
export async function recoverEvents(options: RecoverOptions): Promise<number> {
  const { clickhouse, onProgress, removedBefore = new Date(0) } = options;
  const run = (query: string): Promise<unknown> => clickhouse.command({ query });
  await run('CREATE DATABASE IF NOT EXISTS teei_backfill');
  for (const table of ['told', 'missing']) {
    await run(`DROP TABLE IF EXISTS teei_backfill.${table} SYNC`);
    await run(`CREATE TABLE teei_backfill.${table} AS teei.events_raw`);
  }
  await stageOutbox(options);
  const months = await readRows<{ month: number }>(
    clickhouse,
    `SELECT DISTINCT toYYYYMM(occurred_at) AS month FROM teei_backfill.told
     WHERE toYYYYMM(occurred_at) >= toYYYYMM(toDate('${removedBefore.toISOString().slice(0, 10)}')) ORDER BY month`,
  );
  let recovered = 0;
  for (const { month } of months) {
    await run(`INSERT INTO teei_backfill.missing SELECT * FROM teei_backfill.told
      WHERE toYYYYMM(occurred_at) = ${month} AND event_id NOT IN
        (SELECT event_id FROM teei.events_raw WHERE toYYYYMM(occurred_at) = ${month})`);
    const [row] = await readRows<{ n: number }>(
      clickhouse,
      `SELECT count() AS n FROM teei_backfill.missing WHERE toYYYYMM(occurred_at) = ${month}`,
    );
    if (!row || row.n === 0) continue;
    await run(`ALTER TABLE teei.events_raw ATTACH PARTITION ${month} FROM teei_backfill.missing`);
    recovered += row.n;
    onProgress(`${month}: ${row.n} rows of events_raw were missing`);
  }
  return recovered;
}

/** Copies what analytics have taken from the outbox into a table beside. */
async function stageOutbox({ pool, clickhouse, onProgress }: RecoverOptions): Promise<void> {
  const types = Object.keys(COUNTED_EVENTS);
  for (let after = 0; ;) {
    const events = await listTaken(pool, { types, after, limit: CHUNK });
    const last = events.at(-1);
    if (!last) return;
    const mapped = await mapBatch('outbox', events, (error, where) =>
      onProgress(`${where ?? 'event'}: ${String(error)}`),
    );
    await insertEvents(
      clickhouse,
      mapped.events.flatMap(({ rows }) => rows),
      { deduplicationToken: `outbox:${after}`, table: 'teei_backfill.told' },
    );
    after = last.id;
  }
}
