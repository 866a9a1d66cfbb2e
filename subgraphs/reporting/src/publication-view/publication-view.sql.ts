/** Readers of publications, counted; their rows are never shown one by one. */
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import { sql, type RawBuilder } from 'kysely';
import type { PublicationViewGranularity } from '../generated/graphql.ts';

/** Spans as Postgres names them; its weeks begin on Monday. */
const UNITS: Readonly<Record<PublicationViewGranularity, string>> = {
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
};

/**
 * How often publications were read: rows `{ parent_key, periodStart, count, uniqueVisitors }`.
 * A visitor's hash changes with the day, so visitors of longer spans are counted once a day.
 */
export function viewStats(
  publicationIds: readonly string[],
  span: DaySpan,
  granularity: PublicationViewGranularity,
): RawBuilder<unknown> {
  return sql`
    select publication_id as parent_key,
      date_trunc(${UNITS[granularity]}, viewed_at)::date as "periodStart",
      count(*)::int as count, count(distinct visitor_hash)::int as "uniqueVisitors"
    from reporting.publication_views
    where publication_id = any(${publicationIds}::uuid[])
      and viewed_at >= ${span.from} and viewed_at < ${span.until}
    group by 1, 2 order by 2`;
}
