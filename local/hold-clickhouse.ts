/** Holds everything that writes to ClickHouse. */
import { RECORDER } from '@teei/analytics/src/recorder/recorder.ts';
import { STREAM_CONSUMER } from '@teei/analytics/src/relay/stream-consumer.ts';
import { holdConsumer } from '@teei/platform/events/consumer.ts';
import type pg from 'pg';

/**
 * Consumers that change ClickHouse: the relay and the consumer of its stream insert; erasures and retention, which are one
 * consumer, delete; the recorder keeps figures.
 */
const WRITERS = ['analytics', STREAM_CONSUMER, 'erasure', RECORDER];

/** Keeps ClickHouse as it is until the transaction that it begins on the connection ends. */
export async function holdClickHouse(client: pg.Client): Promise<void> {
  await client.query(
    'BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0',
  );
  for (const writer of WRITERS) await holdConsumer(client, writer);
}
