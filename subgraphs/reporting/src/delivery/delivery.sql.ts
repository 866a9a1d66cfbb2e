/** SQL of the deliveries of companies. */
import { periodNamed, type DaySpan } from '@teei/platform/calendar/period.ts';
import { enqueueJob } from '@teei/platform/jobs/enqueue.ts';
import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import type { DeliveryFacts } from './delivery.rules.ts';
import type { RecordedPeriod } from '../publication/publishing.rules.ts';

/**
 * Statement that counts the deliveries of companies by status, with a row `{ parent_key, platform, total,
 * … }` for each platform.
 *
 * @param span span of `created_at`; all deliveries when undefined
 */
export function deliveryStats(
  companyIds: readonly string[],
  span: DaySpan | undefined,
): RawBuilder<unknown> {
  const made =
    span === undefined ? sql`true` : sql`created_at >= ${span.from} and created_at < ${span.until}`;
  return sql`
    select company_id as parent_key, platform, count(*)::int as total,
      (count(*) filter (where delivery_status = 'pending'))::int as pending,
      (count(*) filter (where delivery_status = 'delivered'))::int as delivered,
      (count(*) filter (where delivery_status = 'retrying'))::int as retrying,
      (count(*) filter (where delivery_status = 'failed'))::int as failed,
      (count(*) filter (where delivery_status = 'dead_letter'))::int as "deadLetter",
      max(updated_at) filter (where delivery_status = 'delivered') as "lastDeliveredAt"
    from reporting.impact_deliveries
    where company_id = any(${companyIds}::uuid[]) and ${made}
    group by 1, 2 order by 2`;
}

/** Record of a company's period with its least number of volunteers in a month, as JSON; null where there is none. */
export function recordOf(companyId: string, period: string): RawBuilder<RecordedPeriod | null> {
  const { from, until } = periodNamed(period);
  return sql<RecordedPeriod | null>`(
    select to_jsonb(r) from (
      select m.period, m.total_volunteer_hours::float8 as total_volunteer_hours,
        m.sroi_ratio::float8 as sroi_ratio, m.vis_score::float8 as vis_score, m.closed_at,
        programs.smallest_group(${companyId}, ${from}::date, ${until}::date) as smallest_group
      from reporting.metrics_company_period as m
      where m.company_id = ${companyId} and m.period = ${period}
    ) as r)`;
}

/** Facts that a delivery of a period to a platform depends on, as expressions. */
export function deliveryFacts(
  companyId: string,
  { platform, period }: { readonly platform: string; readonly period: string },
) {
  return {
    record: recordOf(companyId, period),
    is_on: sql<boolean>`users.has_feature(${companyId}, ${['impactIn', platform]})`,
    mapping: sql`reporting.mapping_of(${platform})`,
  };
}

/** Reads these facts. */
export async function findDeliveryFacts(
  db: QueryExecutorProvider,
  companyId: string,
  delivery: { readonly platform: string; readonly period: string },
): Promise<DeliveryFacts> {
  const facts = deliveryFacts(companyId, delivery);
  const { rows } = await sql<DeliveryFacts>`
    select ${facts.record} as record, ${facts.is_on} as is_on, ${facts.mapping} as mapping`.execute(
    db,
  );
  return rows[0] ?? { record: null, is_on: false, mapping: null };
}

interface RetriedDelivery {
  readonly id: string;
  readonly company_id: string;
  readonly platform: string;
}

/** Makes failed deliveries of a company be tried again, the oldest first, of one platform or all. */
export async function retryFailed(
  db: QueryExecutorProvider,
  companyId: string,
  platform: string | null | undefined,
  maximum: number,
): Promise<readonly RetriedDelivery[]> {
  const { rows } = await sql<RetriedDelivery>`
    update reporting.impact_deliveries as d set delivery_status = 'retrying', retry_count = 0
    from (
      select id from reporting.impact_deliveries
      where company_id = ${companyId} and delivery_status = 'failed'
        and platform = coalesce(${platform ?? null}::text, platform)
      order by created_at, id limit ${maximum} for update skip locked
    ) as failed
    where d.id = failed.id
    returning d.id, d.company_id, d.platform`.execute(db);
  return rows;
}

/** Delivery that is about to be attempted. */
export interface DueDelivery {
  readonly id: string;
  readonly company_id: string;
  readonly platform: string;
  readonly delivery_status: string;
  readonly payload: unknown;
  readonly retry_count: number;
  readonly mapping: unknown;
}

/** A delivery that waits, with the mapping of its platform; undefined for one that does not. */
export async function findDue(
  db: QueryExecutorProvider,
  id: string,
): Promise<DueDelivery | undefined> {
  const { rows } = await sql<DueDelivery>`
    select d.id, d.company_id, d.platform, d.delivery_status, d.payload, d.retry_count,
      reporting.mapping_of(d.platform) as mapping
    from reporting.impact_deliveries as d
    where d.id = ${id} and d.delivery_status in ('pending', 'retrying')`.execute(db);
  return rows[0];
}

/** Result of an attempt. */
export interface AttemptResult {
  readonly status: 'delivered' | 'retrying' | 'failed';
  readonly retryCount: number;
  readonly response: object;
}

/** Stores the result of an attempt; false when the delivery waits no more. */
export async function storeResult(
  db: QueryExecutorProvider,
  id: string,
  { status, retryCount, response }: AttemptResult,
): Promise<boolean> {
  const { rows } = await sql`
    update reporting.impact_deliveries set delivery_status = ${status},
      retry_count = ${retryCount}, response = ${JSON.stringify(response)}::jsonb
    where id = ${id} and delivery_status in ('pending', 'retrying') returning id`.execute(db);
  return rows.length > 0;
}

/** Queues the sending of a delivery: one job, however often it is queued. */
export function enqueueSending(
  db: QueryExecutorProvider,
  id: string,
  companyId: string | null,
): Promise<void> {
  const payload = { deliveryId: id, ...(companyId !== null && { companyId }) };
  return enqueueJob(db, { name: 'delivery.send', payload, key: id });
}

/** Queues the deliveries that wait without a job. */
export async function requeueWaiting(db: QueryExecutorProvider): Promise<void> {
  await sql`
    select jobs.enqueue('delivery.send',
      jsonb_build_object('deliveryId', d.id, 'companyId', d.company_id), null, d.id::text)
    from reporting.impact_deliveries as d
    where d.delivery_status in ('pending', 'retrying') and not exists (
      select from jobs.queue as q where q.name = 'delivery.send' and q.key = d.id::text)`.execute(
    db,
  );
}
