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

/** Starts the consumer that takes the steps that wait for ClickHouse; one process at a time. */
export function startErasure({ pool, clickhouse, report }: ErasureOptions): Consumer {
  return startConsumer({
    name: 'erasure',
    connect: () => openConnection(pool),
    report,
    async work() {
      const { rows } = await pool.query(
        'select request_id, to_jsonb(keys) as keys from personal_data.analytics_steps()',
      );
      if (rows.length === 0) return false;
      const known = await pool.query(
        'select name, column_name from personal_data.analytics_tables',
      );
      const tables = z.array(subjectTableForm).parse(known.rows);
      for (const { request_id: requestId, keys } of z.array(stepForm).parse(rows)) {
        const deleted = await deleteSubjects(clickhouse, tables, keys);
        await pool.query('select personal_data.complete_analytics($1, $2)', [requestId, deleted]);
      }
      return false;
    },
  });
}
