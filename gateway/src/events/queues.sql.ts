/** How the queues of events are doing: the relay's own and those of the domains. */
import type pg from 'pg';

export interface Queue {
  /** As in events.subscriptions. */
  readonly consumer: string;
  /** How many events wait. */
  readonly waiting: number;
  /** How many of them have failed at least once. */
  readonly failed: number;
  /** How many are parked: the consumer cannot deal with them. */
  readonly parked: number;
  /** For how many seconds the oldest has waited; 0 when none does. */
  readonly oldestSeconds: number;
}

/** Every consumer's queue, also an empty one. */
export async function listQueues(pool: pg.Pool): Promise<readonly Queue[]> {
  const { rows } = await pool.query<Queue>(
    `select consumer, waiting, failed, parked, oldest_seconds as "oldestSeconds" from events.queues()`,
  );
  return rows;
}
