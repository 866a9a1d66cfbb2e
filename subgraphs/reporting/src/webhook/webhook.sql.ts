/** SQL of webhooks: what is queued for them, and the results of attempts. */
import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';

/** Queues the sending of the deliveries `queued`, each as a job under its id. */
const ENQUEUE = sql`
  select jobs.enqueue('webhook.send',
    jsonb_build_object('deliveryId', q.id, 'companyId', q.company_id), null, q.id::text)
  from queued as q`;

/** Queues a body for the webhooks of a company that want one of some names: what is not ACTIVE can be sent it later. */
export async function queueForWebhooks(
  db: QueryExecutorProvider,
  message: {
    readonly companyId: string;
    readonly type: string;
    readonly names: readonly string[];
    readonly body: object;
  },
): Promise<void> {
  const { companyId, type, names, body } = message;
  await sql`
    with queued as (
      insert into outbound.webhook_deliveries (webhook_id, company_id, event_type, payload)
      select w.id, w.company_id, ${type}, ${JSON.stringify(body)}::jsonb
      from reporting.webhooks as w
      where w.company_id = ${companyId} and w.events ?| ${names}::text[]
      returning id, company_id
    ) ${ENQUEUE}`.execute(db);
}

/** Queues a body for one webhook. */
export async function queueForWebhook(
  db: QueryExecutorProvider,
  webhookId: string,
  type: string,
  body: object,
): Promise<void> {
  await sql`
    with queued as (
      insert into outbound.webhook_deliveries (webhook_id, company_id, event_type, payload)
      select w.id, w.company_id, ${type}, ${JSON.stringify(body)}::jsonb
      from reporting.webhooks as w where w.id = ${webhookId}
      returning id, company_id
    ) ${ENQUEUE}`.execute(db);
}

/** Deliveries that one transaction queues or deletes at most. */
export const MAX_BATCH = 1_000;

/** Place of a delivery among those of its webhook. */
export interface DeliveryPlace {
  readonly created_at: string;
  readonly id: string;
}

/** Place before those of all deliveries. */
export const FIRST_PLACE: DeliveryPlace = {
  created_at: '-infinity',
  id: '00000000-0000-0000-0000-000000000000',
};

/**
 * Makes failed deliveries of a webhook wait again, the oldest first, MAX_BATCH at most.
 *
 * @returns the place of the last one when there may be more after it
 */
export async function requeueFailed(
  db: QueryExecutorProvider,
  webhookId: string,
  after: DeliveryPlace,
): Promise<DeliveryPlace | undefined> {
  const { rows } = await sql<DeliveryPlace>`
    with queued as (
      update outbound.webhook_deliveries as d set status = 'pending', attempts = 0
      from (
        select id from outbound.webhook_deliveries
        where webhook_id = ${webhookId} and status = 'failed'
          and (created_at, id) > (${after.created_at}::timestamptz, ${after.id}::uuid)
        order by created_at, id limit ${MAX_BATCH} for update
      ) as failed
      where d.id = failed.id returning d.id, d.company_id, d.created_at
    ), sent as (${ENQUEUE})
    select created_at::text as created_at, id, (select count(*) from sent) as sent
    from queued order by queued.created_at, id`.execute(db);
  return rows.length === MAX_BATCH ? rows.at(-1) : undefined;
}

/** Delivery that is about to be attempted, with its webhook. */
export interface DueDelivery {
  readonly id: string;
  readonly webhook_id: string;
  readonly company_id: string;
  readonly payload: unknown;
  /** Attempts before this one. */
  readonly attempts: number;
  readonly url: string;
  readonly status: string;
  readonly secret: string;
  /** The secret before, while requests are signed with both. */
  readonly previous_secret: string | null;
}

/**
 * Locks a delivery that waits, and counts an attempt of it before it is made, unless its webhook is switched off;
 * undefined for one that does not wait.
 */
export async function beginAttempt(
  db: QueryExecutorProvider,
  id: string,
): Promise<DueDelivery | undefined> {
  const { rows } = await sql<DueDelivery>`
    with due as (
      select d.id, d.webhook_id, d.company_id, d.payload, d.attempts, w.url, w.status, w.secret,
        case when w.previous_secret_until > now() then w.previous_secret end as previous_secret
      from outbound.webhook_deliveries as d join reporting.webhooks as w on w.id = d.webhook_id
      where d.id = ${id} and d.status = 'pending' for update of d
    ), counted as (
      update outbound.webhook_deliveries as d set attempts = d.attempts + 1, attempted_at = now()
      from due where d.id = due.id and due.status = 'active'
    )
    select * from due`.execute(db);
  return rows[0];
}

/** Takes back an attempt that ended on this side, such as with the process. */
export async function uncountAttempt(db: QueryExecutorProvider, id: string): Promise<void> {
  await sql`
    update outbound.webhook_deliveries set attempts = attempts - 1
    where id = ${id} and status = 'pending' and attempts > 0`.execute(db);
}

/** Queues deliveries that wait without a job, such as those of a backup, MAX_BATCH at most; returns how many. */
export async function requeueWaiting(db: QueryExecutorProvider): Promise<number> {
  const { rows } = await sql`
    with queued as (
      select d.id, d.company_id from outbound.webhook_deliveries as d
      where d.status = 'pending' and not exists (
        select from jobs.queue as q where q.name = 'webhook.send' and q.key = d.id::text)
      limit ${MAX_BATCH}
    ) ${ENQUEUE}`.execute(db);
  return rows.length;
}

/** Result of an attempt. */
export interface Outcome {
  readonly status: 'pending' | 'delivered' | 'failed';
  readonly responseStatus: number | undefined;
  readonly failure: string | undefined;
}

export async function storeOutcome(
  db: QueryExecutorProvider,
  id: string,
  { status, responseStatus, failure }: Outcome,
): Promise<void> {
  await sql`
    update outbound.webhook_deliveries set status = ${status},
      response_status = ${responseStatus ?? null}::integer, failure = ${failure ?? null}
    where id = ${id}`.execute(db);
}

/** Forgets the failures of a webhook. */
export async function resetFailures(db: QueryExecutorProvider, webhookId: string): Promise<void> {
  await sql`
    update reporting.webhooks set failures = 0 where id = ${webhookId} and failures > 0`.execute(
    db,
  );
}

/**
 * Counts a failure of a webhook, and switches it off at the maximum, once it has failed for some hours.
 *
 * @returns true when it is switched off by this one
 */
export async function countFailure(
  db: QueryExecutorProvider,
  webhookId: string,
  { maximum, hours }: { readonly maximum: number; readonly hours: number },
): Promise<boolean> {
  const { rows } = await sql<{ readonly is_disabled: boolean }>`
    update reporting.webhooks as w set failures = w.failures + 1, failing_since = before.since,
      status = case when w.status = 'active' and w.failures + 1 >= ${maximum}::integer
          and before.since <= now() - ${hours}::integer * interval '1 hour'
        then 'disabled' else w.status end
    from (
      select id, status, case when failures > 0 then coalesce(failing_since, now()) else now() end as since
      from reporting.webhooks where id = ${webhookId} for update
    ) as before
    where w.id = before.id
    returning before.status = 'active' and w.status = 'disabled' as is_disabled`.execute(db);
  return rows[0]?.is_disabled === true;
}

/** Deletes deliveries that are older than thirty days, MAX_BATCH at most; returns how many there were. */
export async function deleteOld(db: QueryExecutorProvider, now: Date): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from outbound.webhook_deliveries where id in (
      select id from outbound.webhook_deliveries
      where created_at < ${now.toISOString()}::timestamptz - interval '30 days'
      order by created_at limit ${MAX_BATCH})`.execute(db);
  return Number(numAffectedRows);
}

/** Deliveries of a webhook that its field shows. */
const MAX_SHOWN = 50;

/** Statement of the newest deliveries of webhooks. */
export function newestDeliveries(
  webhookIds: readonly string[],
  statuses: readonly string[] | undefined,
): RawBuilder<unknown> {
  return sql`
    select parent.id as parent_key, d.* from unnest(${webhookIds}::uuid[]) as parent (id)
    cross join lateral (
      select t.id, t.event_type as "eventType", t.payload, t.status, t.attempts,
        t.response_status as "responseStatus", t.failure, t.attempted_at as "attemptedAt",
        t.created_at as "createdAt"
      from outbound.webhook_deliveries as t
      where t.webhook_id = parent.id
        and (${statuses ?? null}::text[] is null or t.status = any (${statuses ?? null}::text[]))
      order by t.created_at desc, t.id desc limit ${MAX_SHOWN}
    ) as d`;
}
