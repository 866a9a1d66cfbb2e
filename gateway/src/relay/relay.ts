/** The relay: carries events from the outbox to ClickHouse, at least once, each counted once. */
import type { ClickHouseClient } from '@clickhouse/client';
import { openConnection } from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import type pg from 'pg';
import { insertEvents } from '../analytics/events.queries.ts';
import type { RawEvent } from '../analytics/event-types.ts';
import { finishBatch, forgetIdempotencyKeys, listBatch, takeBatch } from './outbox.queries.ts';
import { toRawEvents } from './told-events.rules.ts';

export interface RelayOptions {
  /** As the gateway's own role. Whoever made it closes it. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
  readonly report: ReportUnexpected;
}

/** Most events of one insert. */
const BATCH = 1_000;

const HOUR = 3_600_000;

/**
 * Starts the relay. A batch is delivered under its own name: when the process ends between
 * delivering it and taking it off the queue, it is delivered again, and ClickHouse recognises it
 * (see `insertEvents`).
 */
export function startRelay({ pool, clickhouse, report }: RelayOptions): Consumer {
  let tidiedAt = Date.now();
  return startConsumer({
    name: 'analytics',
    connect: () => openConnection(pool),
    report,
    async work() {
      if (Date.now() - tidiedAt > HOUR) {
        tidiedAt = Date.now();
        await forgetIdempotencyKeys(pool);
      }
      const batch = await takeBatch(pool, BATCH);
      if (batch === undefined) return false;
      const untold: number[] = [];
      const events: RawEvent[] = [];
      for (const told of await listBatch(pool, batch)) {
        try {
          events.push(...toRawEvents(told));
        } catch (error) {
          untold.push(told.id);
          report(error, `event ${told.eventId}`);
        }
      }
      await insertEvents(clickhouse, events, { deduplicationToken: `outbox:${batch}` });
      await finishBatch(pool, batch, untold);
      return true;
    },
  });
}
