/** Statements of reports by providers: they are kept under their webhook's id until they are read. */
import { sql, type QueryExecutorProvider } from 'kysely';
import type { DeliveryReport } from './delivery-reports.rules.ts';

/** Keeps reports, unless a webhook of the same id came before, and queues a job that reads them. */
export async function keepReports(
  db: QueryExecutorProvider,
  webhook: {
    readonly provider: string;
    readonly webhookId: string;
    readonly reports: readonly DeliveryReport[];
  },
  now: Date,
): Promise<void> {
  const { provider, webhookId, reports } = webhook;
  await sql`
    select users.receive_delivery_reports(
      ${provider}, ${webhookId}, ${JSON.stringify(reports)}::jsonb, ${now.toISOString()})`.execute(
    db,
  );
}

interface KeptReports {
  readonly provider: string;
  readonly reports: unknown;
}

/** Locks the reports of a webhook that are still to be read; undefined when there are none. */
export async function lockKeptReports(
  db: QueryExecutorProvider,
  id: string,
): Promise<KeptReports | undefined> {
  const { rows } = await sql<KeptReports>`
    select provider, reports from outbound.delivery_reports
    where id = ${id} and reports <> '[]' for update`.execute(db);
  return rows[0];
}

/** Notes that reports were read, and those about messages that are not known yet. */
export async function keepUnread(
  db: QueryExecutorProvider,
  id: string,
  unread: readonly DeliveryReport[],
  now: Date,
): Promise<void> {
  await sql`
    update outbound.delivery_reports set reports = ${JSON.stringify(unread)}::jsonb, read_at = ${now.toISOString()}
    where id = ${id}`.execute(db);
}

/** Webhooks with reports left that were read a minute ago or before, and that no job reads: one that failed waits for staff. */
export async function listToReread(
  db: QueryExecutorProvider,
  now: Date,
  job: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select r.id from outbound.delivery_reports as r
    where r.reports <> '[]' and r.read_at <= ${now.toISOString()}::timestamptz - interval '1 minute'
      and not exists (select from jobs.queue as q where q.name = ${job} and q.key = r.id::text)
    order by r.received_at limit 1000`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Deletes webhooks that were read, after a quarter of an hour: by then their signatures are too old to be sent again,
 * and reports that are left are about messages that are not from here. Those that could not be read stay for thirty
 * days.
 */
export async function forgetReports(db: QueryExecutorProvider, now: Date): Promise<void> {
  await sql`
    delete from outbound.delivery_reports
    where received_at < ${now.toISOString()}::timestamptz - interval '15 minutes'
      and (read_at is not null or received_at < ${now.toISOString()}::timestamptz - interval '30 days')`.execute(
    db,
  );
}
