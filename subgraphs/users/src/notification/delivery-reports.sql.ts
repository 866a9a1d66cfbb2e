/** Statements of reports by providers: they are kept under their webhook's id until they are read. */
import { sql, type QueryExecutorProvider } from 'kysely';
import type { DeliveryReport } from './delivery-reports.rules.ts';

/** Keeps reports, unless a webhook of the same id came before, and queues the job that reads them. */
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

export interface KeptReports {
  readonly provider: string;
  readonly webhook_id: string;
  readonly reports: unknown;
}

/** Locks the oldest reports that were not read within the last minute; those that another process has locked are left out. */
export async function lockKeptReports(
  db: QueryExecutorProvider,
  now: Date,
  limit: number,
): Promise<readonly KeptReports[]> {
  const { rows } = await sql<KeptReports>`
    select provider, webhook_id, reports from outbound.delivery_reports
    where reports <> '[]' and (read_at is null or read_at <= ${now.toISOString()}::timestamptz - interval '1 minute')
    order by received_at limit ${limit} for update skip locked`.execute(db);
  return rows;
}

/** Notes that reports were read, and those about messages that are not known yet. */
export async function keepUnread(
  db: QueryExecutorProvider,
  { provider, webhook_id: webhookId }: KeptReports,
  unread: readonly DeliveryReport[],
  now: Date,
): Promise<void> {
  await sql`
    update outbound.delivery_reports set reports = ${JSON.stringify(unread)}::jsonb, read_at = ${now.toISOString()}
    where provider = ${provider} and webhook_id = ${webhookId}`.execute(db);
}

/**
 * Deletes webhooks after a quarter of an hour: by then their signatures are too old to be sent again, and reports
 * that are still unread are about messages that are not from here.
 */
export async function forgetReports(db: QueryExecutorProvider, now: Date): Promise<void> {
  await sql`
    delete from outbound.delivery_reports
    where received_at < ${now.toISOString()}::timestamptz - interval '15 minutes'`.execute(db);
}
