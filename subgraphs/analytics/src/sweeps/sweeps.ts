/** Retention in ClickHouse, by policies that the privacy domain runs: counts for their trials, and batches of their runs. */
import type { ClickHouseClient } from '@clickhouse/client';
import { openConnection } from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import type pg from 'pg';
import { z } from 'zod';
import { startOfNextMonth } from './sweeps.rules.ts';
import { countEvents, deleteEvents, listInactive, momentBehind, type Store } from './sweeps.sql.ts';

export interface SweepOptions {
  /** Connections of the gateway's own role. Whoever made it closes it. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
  readonly report: ReportUnexpected;
}

const workForm = z.object({
  /** Null for a count. */
  sweep_id: z.string().nullable(),
  category: z.enum(['analytics_events', 'analytics_people']),
  /** Moments in UTC, as ClickHouse reads them. */
  until: z.string(),
  rows: z.coerce.number(),
  after_key: z.string(),
  batch_until: z.string().nullable(),
  batch_rows: z.coerce.number().nullable(),
});

type Work = z.infer<typeof workForm>;
type Sweep = Work & { readonly sweep_id: string };

/** Transaction during which no legal hold is placed. */
interface Turn extends SweepOptions {
  readonly client: pg.PoolClient;
  /** Keys of people who are under a hold, in decimal. */
  readonly held: readonly string[];
}

const MOMENT = `to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')`;

const NEXT = `select sweep_id::text, category, ${MOMENT.replace('%s', 'until')} as until, rows, after_key,
  ${MOMENT.replace('%s', 'batch_until')} as batch_until, batch_rows from personal_data.analytics_retention()`;

/** Time that ClickHouse may take for a batch. Nobody places a legal hold meanwhile. */
const BATCH_TIMEOUT_MS = 40_000;

/** Time after which Postgres ends the transaction of a batch: more than it takes, less than a consumer's turn. */
const CLAIM_TIMEOUT_MS = 50_000;

/** Keys that one statement looks at. */
const MAX_KEYS = 1_000;

/** Starts the consumer that counts and deletes what is past its period; one process at a time. */
export function startSweeps(options: SweepOptions): Consumer {
  const { pool, report } = options;
  return startConsumer({
    name: 'retention',
    connect: () => openConnection(pool),
    report,
    async work() {
      const { rows } = await pool.query(NEXT);
      const [work] = z.array(workForm).parse(rows);
      if (!work) return false;
      if (isSweep(work)) await takeBatch(options, work);
      else await takeTurn(options, (turn) => saveCount(turn, work));
      return true;
    },
  });
}

const isSweep = (work: Work): work is Sweep => work.sweep_id !== null;

/** Takes the next batch of a run; one that fails is taken again later. */
async function takeBatch(options: SweepOptions, sweep: Sweep): Promise<void> {
  try {
    await takeTurn(options, async (turn) => {
      const isOver = await (sweep.category === 'analytics_events'
        ? sweepEvents(turn, sweep)
        : forgetPeople(turn, sweep));
      if (isOver) await call(turn.client, 'end_analytics_sweep', [sweep.sweep_id]);
    });
  } catch (error) {
    options.report(error, 'consumer retention');
    await call(options.pool, 'fail_analytics_sweep', [sweep.sweep_id]);
  }
}

/** Works while no legal hold is placed. */
async function takeTurn(options: SweepOptions, work: (turn: Turn) => Promise<void>): Promise<void> {
  const client = await options.pool.connect();
  let isOver = false;
  try {
    await client.query(
      `begin; set local idle_in_transaction_session_timeout = ${CLAIM_TIMEOUT_MS}`,
    );
    const { rows } = await client.query<{ readonly key: string }>(
      'select key from personal_data.held_analytics_keys() as key',
    );
    await work({ ...options, client, held: rows.map(({ key }) => key) });
    await client.query('commit');
    isOver = true;
  } finally {
    // A connection that is closed rolls back what has failed.
    client.release(!isOver);
  }
}

/**
 * Deletes the events of the oldest month that has some past their period, at most as many as may go. What was there is noted
 * first: an attempt after a crash counts what went, not what is left to delete. Returns true when nothing more may go.
 */
async function sweepEvents(
  turn: Turn,
  { sweep_id: id, until, rows: most, ...noted }: Sweep,
): Promise<boolean> {
  const { held } = turn;
  const store = storeOf(turn);
  let batch = { until: noted.batch_until, rows: noted.batch_rows };
  if (batch.until === null || batch.rows === null) {
    const next = await nextBatch(store, { until, held }, most);
    if (next === undefined) return true;
    const { rows } = await countEvents(store, { until: next, held: [] });
    batch = { until: next, rows };
    // At once, not with the transaction.
    await call(turn.pool, 'note_analytics_batch', [id, `${next}Z`, rows]);
  }
  const span = { until: batch.until ?? until, held };
  await deleteEvents(store, span);
  const left = await countEvents(store, { ...span, held: [] });
  await call(turn.client, 'end_analytics_batch', [id, Math.max(0, (batch.rows ?? 0) - left.rows)]);
  return false;
}

/** Moment before which the next batch goes; undefined when nothing may go. */
async function nextBatch(
  store: Store,
  { until, held }: { readonly until: string; readonly held: readonly string[] },
  most: number,
): Promise<string | undefined> {
  const { rows, oldest } = await countEvents(store, { until, held });
  if (rows === 0 || most === 0) return undefined;
  const month = startOfNextMonth(oldest);
  const end = month < until ? month : until;
  const bound = (await momentBehind(store, { until: end, held }, most)) ?? end;
  return bound > oldest ? bound : undefined;
}

/** Forgets keys among the next ones, at most as many as may go. Returns true when nothing more may go. */
async function forgetPeople(
  turn: Turn,
  { sweep_id: id, until, rows: most, after_key: after }: Sweep,
): Promise<boolean> {
  const keys = await keysAfter(turn, after);
  const last = keys.at(-1);
  if (last === undefined || most === 0) return true;
  const inactive = await listInactive(storeOf(turn), keys, until);
  const goes = inactive.toSorted().slice(0, most);
  await call(turn.client, 'forget_analytics_keys', [id, goes, last]);
  return false;
}

/** Counts what a policy would take now. */
async function saveCount(turn: Turn, { category, until }: Work): Promise<void> {
  const { rows, oldest } =
    category === 'analytics_events'
      ? await countEvents(storeOf(turn), { until, held: turn.held })
      : { rows: await countInactive(turn, until), oldest: null };
  const first = rows > 0 && oldest !== null ? `${oldest}Z` : null;
  await call(turn.client, 'save_analytics_count', [category, `${until}Z`, rows, first]);
}

async function countInactive(options: SweepOptions, until: string): Promise<number> {
  let count = 0;
  let keys = await keysAfter(options, '');
  for (let last = keys.at(-1); last !== undefined; last = keys.at(-1)) {
    count += (await listInactive(storeOf(options), keys, until)).length;
    keys = await keysAfter(options, last);
  }
  return count;
}

async function keysAfter({ pool }: SweepOptions, after: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ readonly key: string }>(
    'select key from personal_data.analytics_keys_after($1, $2) as key',
    [after, MAX_KEYS],
  );
  return rows.map(({ key }) => key);
}

function storeOf({ clickhouse }: SweepOptions): Store {
  return { clickhouse, signal: AbortSignal.timeout(BATCH_TIMEOUT_MS) };
}

/** Calls a function of the schema `personal_data`. */
async function call(
  postgres: Pick<pg.Pool, 'query'> | pg.PoolClient,
  name: string,
  values: unknown[],
): Promise<void> {
  const places = values.map((_value, index) => `$${index + 1}`).join(', ');
  await postgres.query(`select personal_data.${name}(${places})`, values);
}
