/** SQL of the views of publications, which are only shown as counts. */
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { PublicationViewGranularity } from '../generated/graphql.ts';

/** Fields of date_trunc by granularity; weeks begin on Monday. */
const UNITS: Readonly<Record<PublicationViewGranularity, string>> = {
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
};

/**
 * Statement that counts the views of publications, with rows `{ parent_key, periodStart, count,
 * uniqueVisitors }`. The hash of a visitor changes every day, so in weeks and months a visitor counts once
 * for each day.
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

/** Deletes views from before a moment, so many at most; returns how many there were. */
export async function forgetViews(db: Kysely<DB>, before: Date, max: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from reporting.publication_views where id in (
      select id from reporting.publication_views where viewed_at < ${before.toISOString()}
      order by viewed_at limit ${max})`.execute(db);
  return Number(numAffectedRows);
}
