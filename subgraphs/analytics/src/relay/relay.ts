/** The relay: carries events from the outbox to ClickHouse, at least once, each counted once. */
import type { ClickHouseClient } from '@clickhouse/client';
import { openConnection } from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import { describeEvent } from '@teei/platform/events/event-span.ts';
import type { Span } from '@teei/platform/telemetry/span.ts';
import { readTraceparent } from '@teei/platform/telemetry/trace-context.ts';
import { errorType, startChild } from '@teei/platform/telemetry/tracing.ts';
import type pg from 'pg';
import { insertEvents, unacceptableValue, upsertCompanies } from '../events.sql.ts';
import type { RawEvent } from '../event-types.ts';
import {
  finishBatch,
  listBatch,
  listDimensions,
  noteFailure,
  splitBatch,
  takeBatch,
  type BatchEvent,
  type Rejection,
} from './outbox.sql.ts';
import { COMPANY_EVENTS } from './counted-events.ts';
import { rejectionReason, toRawEvents } from './event-mapping.ts';

export interface RelayOptions {
  /** As the gateway's own role. Whoever made it closes it. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
  readonly report: ReportUnexpected;
  /** Seconds until an event that was rejected once is tried again. */
  readonly retryDelay?: number | undefined;
}

const DEFAULT_RETRY_DELAY_S = 1;

/** Events of one batch. */
const MAX_BATCH_SIZE = 1_000;

/**
 * Starts the relay. A batch is delivered under its own name: when the process ends between
 * delivering it and taking it off the queue, it is delivered again, and ClickHouse recognises it
 * (see `insertEvents`).
 */
export function startRelay(options: RelayOptions): Consumer {
  const { pool, report } = options;
  return startConsumer({
    name: 'analytics',
    connect: () => openConnection(pool),
    report,
    async work() {
      const batch = await takeBatch(pool, MAX_BATCH_SIZE);
      if (batch === undefined) return false;
      try {
        await deliver(batch, options);
      } catch (error) {
        // If the database does not answer either, the first error says more.
        await noteFailure(pool, batch).catch(() => undefined);
        throw error;
      }
      return true;
    },
  });
}

/**
 * Delivers a batch to ClickHouse. Its events are validated first, and invalid ones are rejected. A batch
 * that ClickHouse refuses for a value is split, down to the event, which is rejected: the others are
 * counted, each once. After any other failure the whole batch is tried again.
 */
async function deliver(batch: string, options: RelayOptions): Promise<void> {
  const batchEvents = await listBatch(options.pool, batch);
  const spans = startSpans(batchEvents);
  try {
    await insertBatch(batch, batchEvents, options);
  } catch (error) {
    for (const span of spans) span.fail(errorType(error));
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

/** Starts a span for each event whose trace is recorded: the batch is its part of the trace. */
function startSpans(batchEvents: readonly BatchEvent[]): readonly Span[] {
  return batchEvents.flatMap(({ type, traceparent }) => {
    const parent = readTraceparent(traceparent);
    const span = startChild(parent, () => describeEvent('analytics', type));
    return span ? [span] : [];
  });
}

async function insertBatch(
  batch: string,
  batchEvents: readonly BatchEvent[],
  { pool, clickhouse, report, retryDelay = DEFAULT_RETRY_DELAY_S }: RelayOptions,
): Promise<void> {
  const { raw, rejected } = mapEvents(batchEvents, report);
  try {
    // First: a batch may be split, under new names, only while none of its events is counted.
    await updateCompanies(batchEvents, { pool, clickhouse });
    await insertEvents(clickhouse, raw, { deduplicationToken: `outbox:${batch}` });
  } catch (error) {
    const reason = unacceptableValue(error);
    if (reason === undefined) throw error;
    const [only, ...others] = batchEvents;
    if (others.length > 0) {
      const half = batchEvents.slice(0, Math.ceil(batchEvents.length / 2));
      await splitBatch(
        pool,
        batch,
        half.map(({ id }) => id),
      );
      return;
    }
    report(error, `event ${only?.eventId}`);
    if (only) rejected.push({ id: only.id, reason });
  }
  await finishBatch(pool, batch, { rejected, retryDelay });
}

/** Tells benchmarks what is known now of the companies that a batch is about; of two rows the newer holds. */
async function updateCompanies(
  events: readonly BatchEvent[],
  { pool, clickhouse }: Pick<RelayOptions, 'pool' | 'clickhouse'>,
): Promise<void> {
  const companies = new Set(
    events.flatMap(({ type, companyId }) =>
      companyId !== null && COMPANY_EVENTS.has(type) ? [companyId] : [],
    ),
  );
  if (companies.size === 0) return;
  await upsertCompanies(clickhouse, await listDimensions(pool, [...companies], Date.now()));
}

/** Maps the events of a batch, and lists those that are rejected. */
function mapEvents(
  events: readonly BatchEvent[],
  report: ReportUnexpected,
): { readonly raw: readonly RawEvent[]; readonly rejected: Rejection[] } {
  const raw: RawEvent[] = [];
  const rejected: Rejection[] = [];
  for (const event of events) {
    try {
      raw.push(...toRawEvents(event));
    } catch (error) {
      const reason = rejectionReason(error);
      rejected.push({ id: event.id, reason });
      report(new RangeError(reason), `event ${event.eventId}`);
    }
  }
  return { raw, rejected };
}
