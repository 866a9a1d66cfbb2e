/** Retention of events in ClickHouse by policy: what Postgres has ordered goes, and figures stay as they were counted. */
import type { ClickHouseClient } from '@clickhouse/client';
import type pg from 'pg';
import { z } from 'zod';
import { countEvents, countMonths, deleteEvents, type EventStore } from './event-removal.sql.ts';

export interface EventRemovalOptions {
  /** Connections of the gateway's own role. Whoever made it closes it. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
}

const workForm = z.object({
  /** First day of the month to remove, YYYY-MM-DD; null where events are to be counted. */
  month: z.string().nullable(),
  /** UTC, as ClickHouse reads it; null where events are to be counted. */
  counted_at: z.string().nullable(),
  held: z.array(z.string().regex(/^\d{1,20}$/)),
});

const CLAIM = `select month::text, to_char(counted_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') as counted_at,
  to_jsonb(held) as held from personal_data.claim_event_work()`;

/** Time that ClickHouse may take for a month: less than the minute after which its removal is taken up again. */
const MONTH_TIMEOUT_MS = 45_000;

/**
 * Counts events, or removes those of one month. A removal that fails, or whose process ends, is taken up again: its order is in
 * Postgres, and so is the number that the month had before. Returns false when nothing is due.
 */
export async function takeEventWork({ pool, clickhouse }: EventRemovalOptions): Promise<boolean> {
  const { rows } = await pool.query(CLAIM);
  const [work] = z.array(workForm).parse(rows);
  if (!work) return false;
  const { month, counted_at: countedAt, held } = work;
  const store: EventStore = { clickhouse, held, signal: AbortSignal.timeout(MONTH_TIMEOUT_MS) };
  if (month === null || countedAt === null) {
    const counted = await countMonths(store);
    await pool.query('select personal_data.note_event_months($1, $2)', [
      `${counted.countedAt}Z`,
      JSON.stringify({ [currentMonth()]: 0, ...counted.numbers }),
    ]);
    return true;
  }
  const span = { month, countedAt };
  const { all } = await countEvents(store, span);
  await pool.query('select personal_data.find_events($1, $2)', [month, all]);
  await deleteEvents(store, span);
  const left = await countEvents(store, span);
  if (left.removable > 0) throw new Error(`Retention: events of ${month} are left.`);
  await pool.query('select personal_data.complete_event_removal($1, $2)', [month, left.all]);
  return true;
}

/** First day of this month in UTC, YYYY-MM-DD: a count of no events leaves a row, too. */
function currentMonth(): string {
  return `${new Date().toISOString().slice(0, 7)}-01`;
}
