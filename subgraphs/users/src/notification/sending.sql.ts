/** Statements of the worker that sends notifications. */
import { sql, type QueryExecutorProvider } from 'kysely';
import { DEFAULT_TIME_ZONE } from './notification.sql.ts';
import type { DueNotification } from './sending.rules.ts';

export interface LockedNotification extends DueNotification {
  readonly id: string;
  readonly company_id: string | null;
  readonly user_id: string | null;
  readonly status: string;
}

/** Locks a notification that is queued, or that an attempt was lost of. */
export async function lockDue(
  db: QueryExecutorProvider,
  id: string,
  now: Date,
): Promise<LockedNotification | undefined> {
  const { rows } = await sql<LockedNotification>`
    select n.id, n.company_id, n.user_id, n.channel, n.status, n.metadata, u.email,
      privacy.accepts_messages(n.user_id, coalesce(n.metadata ->> 'purpose', 'service'),
        ${now.toISOString()}) as is_accepted
    from users.notifications_queue as n
    left join users.users as u on u.id = n.user_id and u.email not like 'erased+%@invalid'
    where n.id = ${id} and n.status in ('queued', 'sending')
    for update of n`.execute(db);
  return rows[0];
}

export interface Move {
  readonly status: 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';
  /** Members of `metadata` to set. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly sentAt?: Date;
  readonly deliveryStatus?: 'delivered';
  /** Moment to be sent at; later when it is in the recipient's quiet hours. */
  readonly scheduledAt?: Date;
}

/** Moves a notification along an edge of its state machine. */
export async function moveNotification(
  db: QueryExecutorProvider,
  id: string,
  { status, metadata = {}, sentAt, deliveryStatus, scheduledAt }: Move,
): Promise<void> {
  await sql`
    update users.notifications_queue as n set
      status = ${status},
      metadata = n.metadata || ${JSON.stringify(metadata)}::jsonb,
      sent_at = coalesce(${sentAt?.toISOString() ?? null}::timestamptz, n.sent_at),
      delivery_status = coalesce(${deliveryStatus ?? null}, n.delivery_status),
      scheduled_at = coalesce(users.after_quiet_hours(
        ${scheduledAt?.toISOString() ?? null}::timestamptz,
        coalesce((select time_zone from users.users where users.id = n.user_id), ${DEFAULT_TIME_ZONE})
      ), n.scheduled_at)
    where n.id = ${id}`.execute(db);
}

/** Records the provider's id of a message, under which its reports arrive. */
export async function insertReceipt(
  db: QueryExecutorProvider,
  receipt: { readonly id: string; readonly provider: string; readonly messageId: string },
): Promise<void> {
  const { id, provider, messageId } = receipt;
  await sql`
    insert into users.notifications_delivery_receipts
      (notification_id, provider, provider_message_id)
    values (${id}, ${provider}, ${messageId})
    on conflict do nothing`.execute(db);
}

/** Number of notifications that are queued in one go. */
const MAX_QUEUED_AT_ONCE = 100;

/** Ids of notifications that have been due for a minute and have no job: the owner's, from a bulk load. */
export async function listDueWithoutJob(db: QueryExecutorProvider, now: Date): Promise<string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select n.id from users.notifications_queue as n
    where n.status = 'queued' and n.scheduled_at <= ${now.toISOString()}::timestamptz - interval '1 minute'
      and not exists (
        select from jobs.queue as j where j.name = 'notification.send' and j.key = n.id::text)
    order by n.scheduled_at limit ${MAX_QUEUED_AT_ONCE}`.execute(db);
  return rows.map(({ id }) => id);
}
