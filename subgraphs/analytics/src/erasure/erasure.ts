/** The step of erasures in ClickHouse: rows by the key that stands for a person go; sums and counts stay. */
import type { ClickHouseClient } from '@clickhouse/client';
import { openConnection } from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import type pg from 'pg';
import { z } from 'zod';
import { deleteSubjects, subjectTableForm } from './erasure.sql.ts';

export interface ErasureOptions {
  /** As the gateway's own role. Whoever made it closes it. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
  readonly report: ReportUnexpected;
}

const stepForm = z.object({ request_id: z.uuid(), keys: z.array(z.string().regex(/^\d{1,20}$/)) });

/** Time that the step may take in ClickHouse. Nobody places a legal hold meanwhile. */
const STEP_TIMEOUT_MS = 120_000;

/** Starts the consumer that takes the steps that wait for ClickHouse; one process at a time. */
export function startErasure({ pool, clickhouse, report }: ErasureOptions): Consumer {
  return startConsumer({
    name: 'erasure',
    connect: () => openConnection(pool),
    report,
    async work() {
      const { rows } = await pool.query('select from personal_data.analytics_steps() limit 1');
      return rows.length > 0 && takeStep(pool, clickhouse);
    },
  });
}

/** Takes one step, in a transaction that legal holds wait for. Returns false when none waits any more. */
async function takeStep(pool: pg.Pool, clickhouse: ClickHouseClient): Promise<boolean> {
  const client = await pool.connect();
  let isOver = false;
  try {
    await client.query(`begin; set local idle_in_transaction_session_timeout = ${STEP_TIMEOUT_MS}`);
    const { rows } = await client.query(
      'select request_id, to_jsonb(keys) as keys from personal_data.claim_analytics_step()',
    );
    const [step] = z.array(stepForm).parse(rows);
    if (step) {
      const known = await client.query(
        'select name, column_name from personal_data.analytics_tables',
      );
      const tables = z.array(subjectTableForm).parse(known.rows);
      const deleted = await deleteSubjects(clickhouse, tables, step.keys);
      await client.query('select personal_data.complete_analytics($1, $2)', [
        step.request_id,
        deleted,
      ]);
    }
    await client.query('commit');
    isOver = true;
    return step !== undefined;
  } finally {
    // A connection that is closed rolls back what has failed.
    client.release(!isOver);
  }
}
