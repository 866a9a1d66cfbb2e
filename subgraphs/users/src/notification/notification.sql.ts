/** Statements of notifications: what a message needs to know, and writing it with its quota. */
import { sql, type QueryExecutorProvider } from 'kysely';
import type { MessageFacts, MessageRequest } from './notification.rules.ts';

/** Time zone of people who have chosen none: TEEI's own. */
export const DEFAULT_TIME_ZONE = 'Europe/Oslo';

export interface FoundMessage extends MessageFacts {
  /** Moment to send at, after the recipient's quiet hours; null without a recipient. */
  readonly afterQuietHours: string | null;
  readonly hasCompany: boolean;
}

interface MessageRow {
  readonly recipient: MessageFacts['recipient'] | null;
  readonly template: MessageFacts['template'] | null;
  readonly is_accepted: boolean | null;
  readonly after_quiet_hours: string | null;
  readonly has_company: boolean;
  readonly has_breach: boolean;
}

/** Reads recipient, template and consent, as far as the viewer may see them. */
export async function findMessage(
  db: QueryExecutorProvider,
  { userId, templateId, companyId, breachId = null }: MessageRequest,
  { now, at }: { readonly now: Date; readonly at: string },
): Promise<FoundMessage> {
  const { rows } = await sql<MessageRow>`
    select
      case when u.id is not null then
        jsonb_build_object('firstName', u.first_name, 'lastName', u.last_name) end as recipient,
      case when t.id is not null then jsonb_build_object('companyId', t.company_id,
        'subject', t.subject, 'bodyHtml', t.body_html, 'bodyText', t.body_text,
        'variables', t.variables, 'purpose', t.purpose,
        'isArchived', t.archived_at is not null) end as template,
      privacy.accepts_messages(u.id, t.purpose, ${now.toISOString()}) as is_accepted,
      users.after_quiet_hours(${at}, coalesce(u.time_zone, ${DEFAULT_TIME_ZONE}))
        as after_quiet_hours,
      ${companyId}::uuid is null or exists (
        select from users.companies where id = ${companyId}::uuid) as has_company,
      ${breachId === null ? sql`true` : sql`privacy.is_breach(${breachId})`} as has_breach
    from (values (1)) as one
    left join users.users as u on u.id = ${userId} and u.email not like 'erased+%@invalid'
    left join users.notification_templates as t on t.id = ${templateId}`.execute(db);
  const [row] = rows;
  return {
    recipient: row?.recipient ?? undefined,
    template: row?.template ?? undefined,
    isAccepted: row?.is_accepted ?? false,
    afterQuietHours: row?.after_quiet_hours ?? null,
    hasCompany: row?.has_company ?? false,
    hasBreach: row?.has_breach ?? false,
  };
}

export interface NewNotification {
  readonly companyId: string | null;
  readonly userId: string;
  readonly channel: string;
  readonly templateId: string;
  readonly scheduledAt: string;
  readonly metadata: object;
  /** Breach that it tells of. */
  readonly breachId?: string | null | undefined;
}

/** Takes one from the company's quota and queues the notification; undefined when none is left. */
export async function insertNotification(
  db: QueryExecutorProvider,
  { companyId, userId, channel, templateId, scheduledAt, metadata, breachId }: NewNotification,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ readonly id: string }>`
    insert into users.notifications_queue
      (company_id, user_id, channel, template_id, scheduled_at, metadata, breach_id)
    select ${companyId}::uuid, ${userId}::uuid, ${channel}, ${templateId}::uuid,
      ${scheduledAt}::timestamptz, ${JSON.stringify(metadata)}::jsonb, ${breachId ?? null}::uuid
    where ${companyId}::uuid is null
      or users.take_quota(${companyId}, ${channel}, ${now.toISOString()})
    returning id`.execute(db);
  return rows[0]?.id;
}

interface BreachRow {
  readonly breach_id: string;
  readonly sent: number;
  readonly delivered: number;
  readonly bounced: number;
}

/** Counts of the notifications about breaches, deleted ones included, by the id of the breach. */
export async function countByBreach(
  db: QueryExecutorProvider,
  breachIds: readonly string[],
): Promise<ReadonlyMap<string, Omit<BreachRow, 'breach_id'>>> {
  const { rows } = await sql<BreachRow>`
    select * from users.breach_notifications(${breachIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ breach_id: id, ...counts }) => [id, counts]));
}
