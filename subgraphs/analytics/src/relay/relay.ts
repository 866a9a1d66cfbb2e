/** The relay: carries events from the outbox to ClickHouse, at least once, each counted once. */
import { setTimeout as pause } from 'node:timers/promises';
import { openConnection } from '@teei/platform/database/pool.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import { describeEvent } from '@teei/platform/events/event-span.ts';
import type { Span } from '@teei/platform/telemetry/span.ts';
import { readTraceparent } from '@teei/platform/telemetry/trace-context.ts';
import { errorType, startChild } from '@teei/platform/telemetry/tracing.ts';
import type { BatchStream } from './batch-stream.ts';
import { insertBatch, type InsertOptions } from './insert-batch.ts';
import { mapBatch, printBatch, type MappedBatch } from './mapped-batch.ts';
import { listBatch, markPublished, noteFailure, takeBatch, type BatchEvent } from './outbox.sql.ts';
import { startStreamConsumer } from './stream-consumer.ts';

export interface RelayOptions extends InsertOptions {
  /** Stream that batches take to ClickHouse; without one they go straight. Whoever opened it closes it. */
  readonly stream?: BatchStream | undefined;
  /** Events of a batch at most, where many wait. */
  readonly maxBatchSize?: number | undefined;
}

/**
 * Events of one batch: an insert costs little more for many of them. As a message of the stream, 5,000 sessions take some
 * 410 KB, and a server takes 1 MiB unless told otherwise.
 */
const MAX_BATCH_SIZE = 5_000;

/** Batches that are delivered one after the other before others have their turn. */
const MAX_BATCHES = 8;

/** Milliseconds after which no further one of them is begun: Postgres ends a turn that takes too long, and its lock. */
const MAX_TURN_MS = 5_000;

/**
 * Events from which on a batch is of a rush, and milliseconds from its beginning to that of the next one. Each insert writes a
 * part of every rollup, which ClickHouse merges later, however few events it has: in a rush, a few large ones cost less than many.
 */
export const RUSH_SIZE = 250;
const RUSH_INTERVAL_MS = 500;

/** Bounds of a turn, in which batches are delivered. */
export interface Turn {
  /** Aborted when the relay stops. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which no further batch is begun. */
  readonly maxMilliseconds?: number | undefined;
  /** Milliseconds between the beginnings of batches of a rush. */
  readonly rushInterval?: number | undefined;
}

/**
 * Starts the relay. A batch is delivered under its own name: when the process ends between
 * delivering it and taking it off the queue, it is delivered again, and ClickHouse recognises it
 * (see `insertEvents`).
 */
export function startRelay(options: RelayOptions): Consumer {
  const { pool, report, stream } = options;
  const stopping = new AbortController();
  const consumers = [
    startConsumer({
      name: 'analytics',
      connect: () => openConnection(pool),
      report,
      work: () => relayBatches(options, { signal: stopping.signal }),
    }),
    ...(stream ? [startStreamConsumer({ ...options, stream })] : []),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(consumers.map((one) => one.stop()));
    },
  };
}

/** Delivers the next batch. Returns true when more may wait. */
export async function relayBatch(options: RelayOptions): Promise<boolean> {
  const batch = await readBatch(options);
  if (batch && batch !== 'KEYS_PENDING') await deliver(batch, options);
  return batch !== undefined;
}

/**
 * Delivers batches that wait. While one is delivered, the next one is read: ClickHouse and Postgres work at the same time.
 * None is begun after the turn. Returns true when more may wait.
 */
export async function relayBatches(
  options: RelayOptions,
  { signal, maxMilliseconds = MAX_TURN_MS, rushInterval = RUSH_INTERVAL_MS }: Turn = {},
): Promise<boolean> {
  const end = performance.now() + maxMilliseconds;
  let began = performance.now();
  const isOver = (): boolean => signal?.aborted === true || performance.now() >= end;
  let batch = await readBatch(options);
  for (let delivered = 1; batch; delivered += 1) {
    if (batch === 'KEYS_PENDING') return true;
    // One that is not full has taken all that waited.
    const isLast = !batch.isFull || delivered === MAX_BATCHES || isOver();
    const next = isLast ? undefined : readBatch(options, batch);
    const [given, read] = await Promise.allSettled([deliver(batch, options), next]);
    if (given.status === 'rejected') throw given.reason;
    if (read.status === 'rejected') throw read.reason;
    if (!batch.isFull && batch.events.length >= RUSH_SIZE)
      await waitUntil(began + rushInterval, signal);
    // One that was read meanwhile is named in the queue, and is the first of the next turn.
    if (isLast || isOver()) return true;
    batch = read.value;
    began = performance.now();
  }
  return false;
}

/** Waits until a moment of `performance.now()`, or until the signal is aborted. */
async function waitUntil(moment: number, signal: AbortSignal | undefined): Promise<void> {
  const milliseconds = Math.max(0, moment - performance.now());
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** A batch that was read from the outbox. */
interface ReadBatch {
  readonly mapped: MappedBatch;
  readonly events: readonly BatchEvent[];
  /** True for one that has as many events as a batch may have: more may wait. */
  readonly isFull: boolean;
}

/**
 * Reads the next batch; undefined when nothing waits. One of many new people is read in several turns, each of which makes
 * some of their keys.
 *
 * @param inFlight one that is being delivered
 */
async function readBatch(
  { pool, stream, report, maxBatchSize = MAX_BATCH_SIZE }: RelayOptions,
  inFlight?: ReadBatch,
): Promise<ReadBatch | 'KEYS_PENDING' | undefined> {
  const batch = await takeBatch(pool, {
    size: maxBatchSize,
    isStreamed: stream !== undefined,
    inFlight: inFlight?.mapped.batch,
  });
  if (batch === undefined) return undefined;
  return orNoteFailure(pool, batch, async () => {
    const events = await listBatch(pool, batch);
    if (!events) return 'KEYS_PENDING';
    const mapped = await mapBatch(batch, events, report);
    return { mapped, events, isFull: events.length >= maxBatchSize };
  });
}

/** Hands a batch to the stream, or to ClickHouse where there is none or it is too large for a message. */
async function deliver({ mapped, events }: ReadBatch, options: RelayOptions): Promise<void> {
  const { pool, stream } = options;
  const { batch } = mapped;
  const spans = startSpans(events);
  try {
    await orNoteFailure(pool, batch, async () => {
      if (await stream?.publish(await printBatch(mapped))) await markPublished(pool, batch);
      else await insertBatch(mapped, options);
    });
  } catch (error) {
    for (const span of spans) span.fail(errorType(error));
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

/** Does a part of a batch's way; operators see its events among those that have failed where that throws. */
async function orNoteFailure<Result>(
  pool: RelayOptions['pool'],
  batch: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // If the database does not answer either, the first error says more.
    await noteFailure(pool, batch).catch(() => undefined);
    throw error;
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
