/** Events that a consumer failed to process, as the owner of the database sees them. */
import type pg from 'pg';

/** An event that is parked, or has failed and waits for its next try. Holds nothing of its payload. */
export interface TroubledEvent {
  readonly consumer: string;
  /** Number in the outbox. */
  readonly number: string;
  readonly type: string;
  /** Type and id. */
  readonly aggregate: string;
  /** Failed tries; 0 for a parked event. */
  readonly attempts: number;
  /** RFC 3339; null when it is tried at once, and for a parked event. */
  readonly retryAt: string | null;
  /** RFC 3339; null unless it is parked. */
  readonly parkedAt: string | null;
  /** Reason that it is parked for; null unless it is. */
  readonly reason: string | null;
}

/** Events of a consumer, or of all, in the order in which they were written. */
export async function listTroubled(
  db: pg.Client,
  consumer: string | undefined,
): Promise<readonly TroubledEvent[]> {
  const { rows } = await db.query<TroubledEvent>(
    `select t.consumer, t.outbox_id::text as number, o.event_type as type,
       o.aggregate_type || ' ' || o.aggregate_id as aggregate, t.attempts, t.reason,
       to_json(date_trunc('seconds', t.retry_at at time zone 'UTC')) #>> '{}' || 'Z' as "retryAt",
       to_json(date_trunc('seconds', t.parked_at at time zone 'UTC')) #>> '{}' || 'Z' as "parkedAt"
     from (
       select consumer, outbox_id, 0 as attempts, null as retry_at, parked_at, reason
       from events.parked
       union all
       select consumer, outbox_id, attempts, retry_at, null, null
       from events.deliveries where attempts > 0
     ) as t join events.outbox as o on o.id = t.outbox_id
     where $1::text is null or t.consumer = $1
     order by t.outbox_id, t.consumer`,
    [consumer ?? null],
  );
  return rows;
}

/**
 * Queues parked events once more.
 *
 * @param numbers in the outbox; none for all of the consumer's
 * @returns the number of events that were parked, and are queued now
 */
export async function replayParked(
  db: pg.Client,
  consumer: string,
  numbers: readonly string[],
): Promise<number> {
  const { rows } = await db.query<{ replayed: number }>(
    'select events.replay($1, variadic $2::bigint[])::int as replayed',
    [consumer, numbers],
  );
  return rows[0]?.replayed ?? 0;
}
