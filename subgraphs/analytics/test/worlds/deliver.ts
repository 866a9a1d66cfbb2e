/** Delivery of the events of worlds to ClickHouse, and once more in another order. */
import type { ClickHouseClient } from '@clickhouse/client';
import fc from 'fast-check';
import type pg from 'pg';
import { relayBatch, type RelayOptions } from '../../src/relay/relay.ts';

/** Delivers all that waits. */
export async function deliverAll(options: RelayOptions): Promise<void> {
  while (await relayBatch(options));
}

/** Numbers of batches that the events are delivered in, in the order of their deliveries: each twice, sooner or later. */
const deliveries = fc.shuffledSubarray(
  Array.from({ length: 8 }, (_, index) => index % 4),
  { minLength: 8 },
);

/**
 * Forgets all that ClickHouse knows, and delivers every event anew: in batches of events from anywhere in the outbox,
 * the last ones first or not, and each batch twice.
 */
export async function deliverAgain(superuser: pg.Client, options: RelayOptions): Promise<void> {
  await truncate(options.clickhouse);
  const [order = []] = fc.sample(deliveries, { numRuns: 1, seed: 7 });
  for (const batch of order) {
    await superuser.query(
      `insert into events.deliveries (consumer, outbox_id, batch)
       select 'analytics', id, md5('batch ' || $1)::uuid from events.outbox
       where hashtextextended(event_id::text, 7) & 3 = $1::int`,
      [String(batch)],
    );
    await deliverAll(options);
  }
}

async function truncate(clickhouse: ClickHouseClient): Promise<void> {
  const result = await clickhouse.query({
    query: `SELECT name FROM system.tables WHERE database = 'teei' AND engine LIKE '%MergeTree'`,
    format: 'JSONEachRow',
  });
  for (const { name } of await result.json<{ name: string }>()) {
    await clickhouse.command({ query: `TRUNCATE TABLE teei.${name}` });
  }
}
