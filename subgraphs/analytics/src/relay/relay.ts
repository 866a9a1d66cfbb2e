/** The relay: carries events from the outbox to ClickHouse, at least once, each counted once. */
import { openConnection } from '@teei/platform/database/pool.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import { describeEvent } from '@teei/platform/events/event-span.ts';
import type { Span } from '@teei/platform/telemetry/span.ts';
import { readTraceparent } from '@teei/platform/telemetry/trace-context.ts';
import { errorType, startChild } from '@teei/platform/telemetry/tracing.ts';
import type { BatchStream } from './batch-stream.ts';
import { insertBatch, type InsertOptions } from './insert-batch.ts';
import { mapBatch, printBatch } from './mapped-batch.ts';
import { listBatch, markPublished, noteFailure, takeBatch, type BatchEvent } from './outbox.sql.ts';
import { startStreamConsumer } from './stream-consumer.ts';

export interface RelayOptions extends InsertOptions {
  /** Stream that batches take to ClickHouse; without one they go straight. Whoever opened it closes it. */
  readonly stream?: BatchStream | undefined;
}

/** Events of one batch. A message of 250 events has some 300 KB, and a server takes 1 MiB unless told otherwise. */
const MAX_BATCH_SIZE = 1_000;
const MAX_STREAMED_BATCH_SIZE = 250;

/**
 * Starts the relay. A batch is delivered under its own name: when the process ends between
 * delivering it and taking it off the queue, it is delivered again, and ClickHouse recognises it
 * (see `insertEvents`).
 */
export function startRelay(options: RelayOptions): Consumer {
  const { pool, report, stream } = options;
  const consumers = [
    startConsumer({
      name: 'analytics',
      connect: () => openConnection(pool),
      report,
      work: () => relayBatch(options),
    }),
    ...(stream ? [startStreamConsumer({ ...options, stream })] : []),
  ];
  return { stop: async () => void (await Promise.all(consumers.map((one) => one.stop()))) };
}

/** Delivers the next batch. Returns true when more may wait. */
export async function relayBatch(options: RelayOptions): Promise<boolean> {
  const { pool, stream } = options;
  const size = stream ? MAX_STREAMED_BATCH_SIZE : MAX_BATCH_SIZE;
  const batch = await takeBatch(pool, { size, isStreamed: stream !== undefined });
  if (batch === undefined) return false;
  try {
    await deliver(batch, options);
  } catch (error) {
    // If the database does not answer either, the first error says more.
    await noteFailure(pool, batch).catch(() => undefined);
    throw error;
  }
  return true;
}

/** Hands a batch to the stream, or to ClickHouse where there is none or it is too large for a message. */
async function deliver(batch: string, options: RelayOptions): Promise<void> {
  const { pool, stream, report } = options;
  const batchEvents = await listBatch(pool, batch);
  const spans = startSpans(batchEvents);
  try {
    const mapped = mapBatch(batch, batchEvents, report);
    if (await stream?.publish(printBatch(mapped))) await markPublished(pool, batch);
    else await insertBatch(mapped, options);
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
