/** SQL of the retention of events in ClickHouse: counts by month, and the removal of a month. */
import type { ClickHouseClient } from '@clickhouse/client';
import { z } from 'zod';

export interface EventStore {
  readonly clickhouse: ClickHouseClient;
  /** Keys of people under a legal hold, in decimal: their events stay. */
  readonly held: readonly string[];
  /** Ends the wait for ClickHouse, not its work. */
  readonly signal: AbortSignal;
}

/** Month of events, and the moment up to which events were stored that go with it. */
export interface CountedMonth {
  /** First day, YYYY-MM-DD. */
  readonly month: string;
  /** UTC, as ClickHouse prints it: YYYY-MM-DD hh:mm:ss.mmm. */
  readonly countedAt: string;
}

const HELD = `has(cast({held: Array(String)}, 'Array(UInt64)'), subject_key)`;

/** Name of the partition of a month: its year and month in six digits. @throws RangeError for anything else than a day */
const partitionOf = (month: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(month)) throw new RangeError('Expected the first day of a month.');
  return month.slice(0, 7).replace('-', '');
};

const numbersForm = z.array(z.object({ month: z.string(), events: z.coerce.number() }));

/** Moment of ClickHouse's clock, and the events that it has stored by then, by month, without those of people under a hold. */
export async function countMonths({ clickhouse, held, signal }: EventStore): Promise<{
  readonly countedAt: string;
  readonly numbers: Readonly<Record<string, number>>;
}> {
  const clock = await clickhouse.query({
    query: `SELECT toString(now64(3, 'UTC')) AS moment`,
    format: 'JSONEachRow',
    abort_signal: signal,
  });
  const [now] = z.array(z.object({ moment: z.string() })).parse(await clock.json());
  if (!now) throw new TypeError('Expected one row of now64.');
  const answer = await clickhouse.query({
    query: `SELECT toString(toStartOfMonth(occurred_at, 'UTC')) AS month, count() AS events FROM teei.events_raw
WHERE ingested_at <= toDateTime64({moment: String}, 3, 'UTC') AND NOT ${HELD} GROUP BY month ORDER BY month`,
    query_params: { moment: now.moment, held },
    format: 'JSONEachRow',
    abort_signal: signal,
  });
  const months = numbersForm.parse(await answer.json());
  return {
    countedAt: now.moment,
    numbers: Object.fromEntries(months.map(({ month, events }) => [month, events])),
  };
}

/** Number of events of a month that were stored by the moment: all, and those that are not of people under a hold. */
export async function countEvents(
  { clickhouse, held, signal }: EventStore,
  { month, countedAt }: CountedMonth,
): Promise<{ readonly all: number; readonly removable: number }> {
  const answer = await clickhouse.query({
    query: `SELECT count() AS all, countIf(NOT ${HELD}) AS removable FROM teei.events_raw
WHERE toYYYYMM(occurred_at) = ${partitionOf(month)} AND ingested_at <= toDateTime64({countedAt: String}, 3, 'UTC')`,
    query_params: { countedAt, held },
    format: 'JSONEachRow',
    abort_signal: signal,
  });
  const form = z.array(z.object({ all: z.coerce.number(), removable: z.coerce.number() }));
  const [row] = form.parse(await answer.json());
  return row ?? { all: 0, removable: 0 };
}

/** Deletes events of a month that were stored by the moment, but for those of people under a hold. */
export async function deleteEvents(
  { clickhouse, held, signal }: EventStore,
  { month, countedAt }: CountedMonth,
): Promise<void> {
  await clickhouse.command({
    query: `ALTER TABLE teei.events_raw DELETE IN PARTITION ${partitionOf(month)}
WHERE ingested_at <= toDateTime64({countedAt: String}, 3, 'UTC') AND NOT ${HELD} SETTINGS mutations_sync = 2`,
    query_params: { countedAt, held },
    abort_signal: signal,
  });
}
