/** Statements of deliveries, by the ids that messages have at their providers. */
import { sql, type QueryExecutorProvider } from 'kysely';

export interface ReportedNotification {
  readonly id: string;
  readonly message_id: string;
  readonly company_id: string | null;
  readonly user_id: string | null;
  readonly delivery_status: string | null;
}

/** Locks the notifications that a provider knows by ids. */
export async function lockReported(
  db: QueryExecutorProvider,
  provider: string,
  messageIds: readonly string[],
): Promise<readonly ReportedNotification[]> {
  const { rows } = await sql<ReportedNotification>`
    select n.id, r.provider_message_id as message_id, n.company_id, n.user_id, n.delivery_status
    from users.notifications_delivery_receipts as r
    join users.notifications_queue as n on n.id = r.notification_id
    where r.provider = ${provider} and r.provider_message_id = any(${messageIds})
    order by n.id for update of n`.execute(db);
  return rows;
}

/** Moves deliveries along an edge of their state machine each. */
export async function storeDeliveryStatuses(
  db: QueryExecutorProvider,
  moves: readonly { readonly id: string; readonly status: string }[],
): Promise<void> {
  await sql`
    update users.notifications_queue as n set delivery_status = m.status
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m (id uuid, status text)
    where n.id = m.id`.execute(db);
}

/** Writes when messages were delivered: the earliest moment of several. */
export async function stampDeliveries(
  db: QueryExecutorProvider,
  provider: string,
  deliveries: readonly { readonly messageId: string; readonly at: string }[],
): Promise<void> {
  await sql`
    update users.notifications_delivery_receipts as r set delivered_at = least(r.delivered_at, d.at)
    from jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) as d ("messageId" text, at timestamptz)
    where r.provider = ${provider} and r.provider_message_id = d."messageId" and (r.delivered_at > d.at) is not false`.execute(
    db,
  );
}
