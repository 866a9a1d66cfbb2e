/** The other end of the stream: inserts batches into ClickHouse, and acknowledges them after that. */
import { openConnection } from '@teei/platform/database/pool.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import { NotReadyError } from '@teei/platform/errors/not-ready-error.ts';
import type { BatchMessage, BatchStream } from './batch-stream.ts';
import { insertBatch, type InsertOptions } from './insert-batch.ts';
import { parseBatch } from './mapped-batch.ts';
import { isQueued, noteFailure } from './outbox.sql.ts';

export interface StreamConsumerOptions extends InsertOptions {
  readonly stream: BatchStream;
}

/** Name of its lock. A backup holds it, as it does the relay's. */
export const STREAM_CONSUMER = 'analytics stream';

/** Milliseconds until a batch that ClickHouse did not take comes again. */
const RETRY_MS = 1_000;

/** Milliseconds until a message that was not understood comes again, perhaps to a consumer of a later version. */
const UNREAD_RETRY_MS = 10_000;

/** Times that it comes: by then the relay sends its batch again. */
const MAX_UNREAD_DELIVERIES = 7;

/** Milliseconds between turns. A turn ends when nothing comes for a second: behind a pooler, others wait for it. */
const PAUSE_MS = 100;

/** Starts the consumer of the stream, one at a time of all replicas. */
export function startStreamConsumer(options: StreamConsumerOptions): Consumer {
  return startConsumer({
    name: STREAM_CONSUMER,
    connect: () => openConnection(options.pool),
    report: options.report,
    interval: PAUSE_MS,
    async work() {
      try {
        const message = await options.stream.next();
        if (message) await insertMessage(message, options);
        return message !== undefined;
      } catch (error) {
        // `/readyz` tells of it.
        if (error instanceof NotReadyError) return false;
        throw error;
      }
    },
  });
}

/** Inserts a received batch, unless it has been before, and acknowledges it. One that is not understood is left to others for a minute. */
export async function insertMessage(message: BatchMessage, options: InsertOptions): Promise<void> {
  const { pool, report } = options;
  const mapped = await readBatch(message.text, report);
  if (!mapped && message.deliveries < MAX_UNREAD_DELIVERIES) {
    message.postpone(UNREAD_RETRY_MS);
    return;
  }
  // What is not in the queue has been inserted or split; what nobody understands is sent again by the relay.
  if (mapped && (await isQueued(pool, mapped.batch))) {
    try {
      await insertBatch(mapped, options);
    } catch (error) {
      message.postpone(RETRY_MS);
      await noteFailure(pool, mapped.batch).catch(() => undefined);
      throw error;
    }
  }
  await message.acknowledge();
}

async function readBatch(text: string, report: InsertOptions['report']) {
  try {
    return await parseBatch(text);
  } catch (error) {
    report(error, 'message of the stream of analytics');
    return undefined;
  }
}
