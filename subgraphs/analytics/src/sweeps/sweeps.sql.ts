/** SQL of retention in ClickHouse: events before a moment, and people of whom no event is left. */
import type { ClickHouseClient } from '@clickhouse/client';
import { z } from 'zod';

export interface Store {
  readonly clickhouse: ClickHouseClient;
  /** Ends the wait for ClickHouse, not its work. */
  readonly signal: AbortSignal;
}

/** Events before a moment, but for those by keys of people under a legal hold. Moments are texts of ClickHouse, in UTC. */
export interface EventSpan {
  readonly until: string;
  /** Keys in decimal. */
  readonly held: readonly string[];
}

const BEFORE = `occurred_at < toDateTime64({until: String}, 3, 'UTC')`;
const FREE = `NOT has(cast({held: Array(String)}, 'Array(UInt64)'), subject_key)`;

const countForm = z.object({ rows: z.coerce.number(), oldest: z.string() });

/** Number of events of a span, and the moment of the first; a moment of 1970 when there are none. */
export async function countEvents(
  store: Store,
  { until, held }: EventSpan,
): Promise<z.infer<typeof countForm>> {
  const [row] = await select(
    store,
    countForm,
    `SELECT count() AS rows, toString(min(occurred_at)) AS oldest FROM teei.events_raw WHERE ${BEFORE} AND ${FREE}`,
    { until, held },
  );
  return row ?? { rows: 0, oldest: '' };
}

/** Moment of the event that has so many events of a span before it; undefined when there are no more. */
export async function momentBehind(
  store: Store,
  { until, held }: EventSpan,
  most: number,
): Promise<string | undefined> {
  const [row] = await select(
    store,
    z.object({ moment: z.string() }),
    `SELECT toString(occurred_at) AS moment FROM teei.events_raw WHERE ${BEFORE} AND ${FREE}
ORDER BY occurred_at LIMIT 1 OFFSET {most: UInt64}`,
    { until, held, most },
  );
  return row?.moment;
}

/** Deletes the events of a span. @throws Error when some are left */
export async function deleteEvents(store: Store, span: EventSpan): Promise<void> {
  const { clickhouse, signal } = store;
  const { until, held } = span;
  await clickhouse.command({
    query: `ALTER TABLE teei.events_raw DELETE WHERE ${BEFORE} AND ${FREE} SETTINGS mutations_sync = 2`,
    query_params: { until, held },
    abort_signal: signal,
  });
  const { rows } = await countEvents(store, span);
  if (rows > 0) throw new Error('Retention: events before the moment are left.');
}

/** Those of some keys by which no event is left, and nobody was active in the month of a moment or later. */
export async function listInactive(
  store: Store,
  keys: readonly string[],
  until: string,
): Promise<readonly string[]> {
  const rows = await select(
    store,
    z.object({ key: z.string() }),
    `SELECT toString(subject_key) AS key FROM teei.subject_month_data
WHERE has(cast({keys: Array(String)}, 'Array(UInt64)'), subject_key)
  AND subject_key NOT IN (
    SELECT e.subject_key FROM teei.events_raw AS e
    WHERE has(cast({keys: Array(String)}, 'Array(UInt64)'), e.subject_key))
GROUP BY subject_key
HAVING max(month) < toStartOfMonth(toDate(toDateTime64({until: String}, 3, 'UTC')))`,
    { keys, until },
  );
  return rows.map(({ key }) => key);
}

async function select<Row>(
  { clickhouse, signal }: Store,
  form: z.ZodType<Row>,
  query: string,
  parameters: Readonly<Record<string, string | number | readonly string[]>>,
): Promise<readonly Row[]> {
  const answer = await clickhouse.query({
    query,
    query_params: { ...parameters },
    format: 'JSONEachRow',
    abort_signal: signal,
  });
  return z.array(form).parse(await answer.json());
}
