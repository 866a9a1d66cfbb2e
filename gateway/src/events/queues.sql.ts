/** Lengths and ages of the queues of events: those of the domains and that of analytics. */
import type pg from 'pg';

export interface Queue {
  /** Name in events.subscriptions. */
  readonly consumer: string;
  /** Number of events that wait. */
  readonly waiting: number;
  /** Number of those that have failed at least once. */
  readonly failed: number;
  /** Number of parked events, which the consumer rejected. */
  readonly parked: number;
  /** Seconds that the oldest has waited; 0 when none waits. */
  readonly oldestSeconds: number;
}

/** Every consumer's queue, also an empty one. */
export async function listQueues(pool: pg.Pool): Promise<readonly Queue[]> {
  const { rows } = await pool.query<Queue>(
    `select consumer, waiting, failed, parked, oldest_seconds as "oldestSeconds" from events.queues()`,
  );
  return rows;
}
