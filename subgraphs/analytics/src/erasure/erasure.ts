/** The step of erasures in ClickHouse: rows by the key that stands for a person go; sums and counts stay. */
import { ClickHouseError, type ClickHouseClient } from '@clickhouse/client';
import { openConnection } from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import type pg from 'pg';
import { z } from 'zod';
import { takeEventWork } from '../event-removal/event-removal.ts';
import { countSubjects, deleteSubjects, subjectTableForm } from './erasure.sql.ts';

export interface ErasureOptions {
  /** Connections of the gateway's own role. Whoever made it closes it. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
  readonly report: ReportUnexpected;
}

const stepForm = z.object({ request_id: z.uuid(), keys: z.array(z.string()) });

/** Keys of people, in decimal. */
const keysForm = z.array(z.string().regex(/^\d{1,20}$/));

type Step = z.infer<typeof stepForm>;

/** A pool, or a connection, to Postgres. */
interface Statements {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>;
}

/** Time that ClickHouse may take for a step. Nobody places a legal hold on the person meanwhile. */
const STEP_TIMEOUT_MS = 40_000;

/** Time after which Postgres gives the step to another process: more than it takes, less than a consumer's turn. */
const CLAIM_TIMEOUT_MS = 50_000;

/** Interval in milliseconds of looking for events to be counted, of which nothing notifies. */
const INTERVAL_MS = 5_000;

/** Starts the consumer that takes the steps of erasures, and then the work of retention, that wait for ClickHouse; one process at a time. */
export function startErasure(options: ErasureOptions): Consumer {
  const { pool, report } = options;
  return startConsumer({
    name: 'erasure',
    isSlow: true,
    connect: () => openConnection(pool),
    report,
    interval: INTERVAL_MS,
    async work() {
      const { rows } = await pool.query('select from personal_data.analytics_steps() limit 1');
      return rows.length > 0 ? takeStep(options) : takeEventWork(options);
    },
  });
}

/** Takes one step, in a transaction that holds on its person wait for. Returns false when none waits any more. */
async function takeStep(options: ErasureOptions): Promise<boolean> {
  const client = await options.pool.connect();
  let isOver = false;
  let step: Step | undefined;
  try {
    await client.query(
      `begin; set local idle_in_transaction_session_timeout = ${CLAIM_TIMEOUT_MS}`,
    );
    const { rows } = await client.query(
      'select request_id, to_jsonb(keys) as keys from personal_data.claim_analytics_step()',
    );
    [step] = z.array(stepForm).parse(rows);
    if (step) {
      const deleted = await eraseSubjects(options.pool, options.clickhouse, step);
      await client.query('select personal_data.complete_analytics($1, $2)', [
        step.request_id,
        deleted,
      ]);
    }
    await client.query('commit');
    isOver = true;
  } catch (error) {
    if (!step) throw error;
    options.report(error, 'consumer erasure');
    await options.pool.query('select personal_data.fail_analytics($1, $2)', [
      step.request_id,
      describeFailure(error),
    ]);
  } finally {
    // A connection that is closed rolls back what has failed.
    client.release(!isOver);
  }
  return step !== undefined;
}

/** Deletes a person's rows; returns their number, which is noted first: an attempt after a crash finds none. */
export async function eraseSubjects(
  postgres: Statements,
  clickhouse: ClickHouseClient,
  step: Step,
): Promise<number> {
  const keys = keysForm.parse(step.keys);
  const { rows } = await postgres.query(
    'select name, column_name from personal_data.analytics_tables',
  );
  const tables = z.array(subjectTableForm).parse(rows);
  const signal = AbortSignal.timeout(STEP_TIMEOUT_MS);
  const counts = await countSubjects({ clickhouse, tables, keys, signal });
  const found = [...counts.values()].reduce((sum, count) => sum + count, 0);
  await postgres.query('select personal_data.find_analytics($1, $2)', [step.request_id, found]);
  await deleteSubjects({ clickhouse, tables: [...counts.keys()], keys, signal });
  return found;
}

/** Sentence about a failure, without values of rows: ClickHouse's messages may quote them. */
function describeFailure(error: unknown): string {
  if (error instanceof ClickHouseError) return `ClickHouse: ${error.type ?? 'error'} ${error.code}`;
  return error instanceof Error ? `ClickHouse: ${error.name}` : 'ClickHouse: failed';
}
