/** SQL of the deliveries of companies. */
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import { sql, type RawBuilder } from 'kysely';

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
