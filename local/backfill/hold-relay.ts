/** Holds the way of events to ClickHouse for a while: they wait in their queue. */
import type { ClickHouseClient } from '@clickhouse/client';
import { relayBatch } from '@teei/analytics/src/relay/relay.ts';
import { createPool } from '@teei/platform/database/pool.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import { holdClickHouse } from '../hold-clickhouse.ts';

export interface HoldOptions {
  readonly ownerUrl: string;
  readonly clickhouse: ClickHouseClient;
}

const STATEMENT_TIMEOUT_MS = 30_000;

/**
 * Runs work while nothing is inserted into ClickHouse, and nothing deleted. Batches that were begun are delivered before, straight:
 * ClickHouse would not know them again once the rows of its tables have been replaced.
 */
export async function whileRelayIsHeld(
  { ownerUrl, clickhouse }: HoldOptions,
  work: () => Promise<void>,
): Promise<void> {
  const holder = new pg.Client({ connectionString: ownerUrl, application_name: 'backfill' });
  const pool = createPool({
    url: roleDatabaseUrl(ownerUrl, GATEWAY_ROLE),
    name: 'backfill',
    size: 1,
    statementTimeout: STATEMENT_TIMEOUT_MS,
    connectionTimeout: STATEMENT_TIMEOUT_MS,
    onConnectionLost: () => undefined,
  });
  try {
    await holder.connect();
    await holdClickHouse(holder);
    while (await hasBegun(holder)) {
      await relayBatch({
        pool,
        clickhouse,
        report: (error, where) => process.stderr.write(`${where}: ${String(error)}\n`),
      });
    }
    await work();
    await holder.query('COMMIT');
  } finally {
    await Promise.allSettled([holder.end(), pool.end()]);
  }
}

async function hasBegun(owner: pg.Client): Promise<boolean> {
  const { rowCount } = await owner.query(
    `select from events.deliveries where consumer = 'analytics' and batch is not null limit 1`,
  );
  return rowCount === 1;
}
