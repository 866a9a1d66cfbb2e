/** Rows of ClickHouse for exports of people and companies, handed over to the jobs that write the archives. */
import type { ClickHouseClient } from '@clickhouse/client';
import { openConnection } from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { startConsumer, type Consumer } from '@teei/platform/events/consumer.ts';
import type pg from 'pg';
import { z } from 'zod';
import { createAnalyticsStore, type AnalyticsStore } from '../store.ts';
import { figuresOfCompany, rowsOfPerson, type AnalyticsRows } from './exports.sql.ts';

export interface ExportOptions {
  /** Connections of the gateway's own role. Whoever made it closes it. */
  readonly pool: pg.Pool;
  readonly clickhouse: ClickHouseClient;
  readonly report: ReportUnexpected;
}

const waitingForm = z.object({
  export_id: z.uuid(),
  company_id: z.uuid().nullable(),
  /** Keys of the person, in decimal. */
  keys: z.array(z.string().regex(/^\d{1,20}$/)),
});

type Waiting = z.infer<typeof waitingForm>;

const tableForm = z.object({
  name: z.string().regex(/^teei\.\w+$/),
  column_name: z.string().regex(/^\w+$/),
});

const STATEMENT_TIMEOUT_MS = 30_000;

/** Number of rows that one statement hands over. */
const BATCH_ROWS = 500;

/** Time in which an export is not tried again after its first failure; it doubles with each. */
const FIRST_RETRY_MS = 30_000;
const MAX_RETRY_MS = 300_000;

const FORGET_MS = 86_400_000;

/** Starts the consumer that hands over rows of ClickHouse to exports that wait for them. */
export function startExports({ pool, clickhouse, report }: ExportOptions): Consumer {
  const store = createAnalyticsStore(clickhouse, STATEMENT_TIMEOUT_MS)('exports');
  const failed = new FailedExports();
  return startConsumer({
    name: 'exports',
    isSlow: true,
    connect: () => openConnection(pool),
    report,
    async work() {
      const { rows } = await pool.query<{ readonly export_id: string }>(
        `select export_id, company_id, to_jsonb(keys) as keys from personal_data.analytics_exports()
         where export_id <> all ($1::uuid[]) order by requested_at, export_id limit 1`,
        [failed.listPostponed()],
      );
      const [row] = rows;
      if (!row) return false;
      try {
        const waiting = waitingForm.parse(row);
        await handOver(pool, waiting, rowsFor(pool, store, waiting));
        failed.delete(row.export_id);
      } catch (error) {
        report(error, 'consumer exports');
        failed.add(row.export_id);
      }
      return true;
    },
  });
}

/** Exports that could not be handed over, each with the moment from which it is tried again: others do not wait for it. */
class FailedExports {
  readonly #failures = new Map<string, { readonly delay: number; readonly until: number }>();

  /** Ids of those that are not tried now. Whatever nobody has tried for a day is forgotten: its job has ended. */
  listPostponed(): readonly string[] {
    const now = performance.now();
    for (const [id, { until }] of this.#failures) {
      if (until < now - FORGET_MS) this.#failures.delete(id);
    }
    return [...this.#failures].flatMap(([id, { until }]) => (until > now ? [id] : []));
  }

  add(id: string): void {
    const before = this.#failures.get(id)?.delay;
    const delay = before === undefined ? FIRST_RETRY_MS : Math.min(2 * before, MAX_RETRY_MS);
    this.#failures.set(id, { delay, until: performance.now() + delay });
  }

  delete(id: string): void {
    this.#failures.delete(id);
  }
}

async function* rowsFor(
  pool: pg.Pool,
  store: AnalyticsStore,
  { company_id: companyId, keys }: Waiting,
): AsyncGenerator<AnalyticsRows> {
  if (companyId !== null) {
    yield* figuresOfCompany(store, companyId, new Date().toISOString().slice(0, 10));
    return;
  }
  const { rows } = await pool.query(
    'select name, column_name from personal_data.analytics_people order by name',
  );
  yield* rowsOfPerson(store, z.array(tableForm).parse(rows), keys);
}

/** Time that ClickHouse and the handing over of a page may take. */
const PAGE_TIMEOUT_MS = 2 * STATEMENT_TIMEOUT_MS;

/** Stores the rows in one transaction as they are read, a page in memory at once; after it the export's job runs. */
async function handOver(
  pool: pg.Pool,
  { export_id: exportId }: Waiting,
  pages: AsyncIterable<AnalyticsRows>,
): Promise<void> {
  const client = await pool.connect();
  let isOver = false;
  try {
    await client.query(`begin; set local idle_in_transaction_session_timeout = ${PAGE_TIMEOUT_MS}`);
    const { rows } = await client.query<{ is_waiting: boolean }>(
      'select personal_data.begin_analytics_export($1) as is_waiting',
      [exportId],
    );
    if (rows[0]?.is_waiting === true) {
      for await (const { table, rows: held } of pages) {
        for (let start = 0; start < held.length; start += BATCH_ROWS) {
          const batch = JSON.stringify(held.slice(start, start + BATCH_ROWS));
          await client.query('select personal_data.add_analytics_rows($1, $2, $3)', [
            exportId,
            table,
            batch,
          ]);
        }
      }
      await client.query('select personal_data.end_analytics_export($1)', [exportId]);
    }
    await client.query('commit');
    isOver = true;
  } finally {
    // A connection that is closed rolls back what has failed.
    client.release(!isOver);
  }
}
