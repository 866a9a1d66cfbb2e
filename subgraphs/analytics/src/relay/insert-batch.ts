/** Insertion of mapped batches into ClickHouse, each counted once. */
import type { ClickHouseClient } from '@clickhouse/client';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import type pg from 'pg';
import { insertEvents, unacceptableValue, upsertCompanies } from '../events.sql.ts';
import { listDimensions } from './company-dimensions.sql.ts';
import type { MappedBatch } from './mapped-batch.ts';
import { finishBatch, splitBatch } from './outbox.sql.ts';

export interface InsertOptions {
  /** Connections of the gateway's own role. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
  readonly report: ReportUnexpected;
  /** Seconds until an event that was rejected once is tried again. */
  readonly retryDelay?: number | undefined;
}

const DEFAULT_RETRY_DELAY_S = 1;

/**
 * Inserts a batch and takes it off the queue. One that ClickHouse refuses for a value is split, down to the
 * event, which is rejected. After any other failure, which is thrown, the whole batch must be tried again.
 */
export async function insertBatch(mapped: MappedBatch, options: InsertOptions): Promise<void> {
  const { pool, clickhouse, report, retryDelay = DEFAULT_RETRY_DELAY_S } = options;
  const { batch, events } = mapped;
  const rejected = [...mapped.rejected];
  try {
    // First: a batch may be split, under new names, only while none of its events is counted.
    await updateCompanies(mapped.companies, options);
    await insertEvents(
      clickhouse,
      events.flatMap(({ rows }) => rows),
      { deduplicationToken: `outbox:${batch}` },
    );
  } catch (error) {
    const reason = unacceptableValue(error);
    if (reason === undefined) throw error;
    const [only, ...others] = events;
    if (others.length > 0) {
      const half = events.slice(0, Math.ceil(events.length / 2)).map(({ id }) => id);
      await splitBatch(pool, batch, half);
      return;
    }
    report(error, `event ${only?.id} of the outbox`);
    if (only) rejected.push({ id: only.id, reason });
  }
  await finishBatch(pool, batch, { rejected, retryDelay });
}

/** Tells benchmarks what is known now of companies; of two rows the newer holds. */
async function updateCompanies(
  companies: readonly string[],
  { pool, clickhouse }: InsertOptions,
): Promise<void> {
  if (companies.length === 0) return;
  await upsertCompanies(clickhouse, await listDimensions(pool, companies, Date.now()));
}
