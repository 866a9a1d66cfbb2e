/** Statements over snapshots, as the worker. */
import { sql, type QueryExecutorProvider } from 'kysely';

/**
 * Captures the snapshot of a campaign, as its viewer.
 *
 * @returns its id, null for a campaign without figures; undefined when the viewer sees no such campaign
 */
export async function captureOne(
  db: QueryExecutorProvider,
  campaignId: string,
  day: string,
): Promise<{ readonly id: string | null; readonly company_id: string } | undefined> {
  const { rows } = await sql<{ readonly id: string | null; readonly company_id: string }>`
    select t.company_id, campaigns.capture_snapshot(t.id, ${day}) as id
    from campaigns.campaigns as t where t.id = ${campaignId}`.execute(db);
  return rows[0];
}

/** Ids of campaigns with figures that have no snapshot of a day yet. */
export async function listCampaignsWithoutSnapshot(
  db: QueryExecutorProvider,
  day: string,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select c.id from campaigns.campaigns as c
    where c.status in ('planned', 'recruiting', 'active', 'paused') and not exists (
      select from campaigns.campaign_metrics_snapshots as s
      where s.campaign_id = c.id and s.snapshot_date = ${day})
    order by c.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Deletes snapshots that are thinned out: the last one of each week stays from 90 days on, of each month
 * from a year on, and of each calendar year after three years: what is spent in a year is read from those at its ends.
 * So the last one of a campaign, which is the final one, always stays.
 */
export async function thinSnapshots(db: QueryExecutorProvider, day: string): Promise<void> {
  await sql`
    with aged as (
      select id,
        snapshot_date <= ${day}::date - interval '3 years' as is_old,
        row_number() over (
          partition by campaign_id, date_trunc('year', snapshot_date::timestamp)
          order by snapshot_date desc) = 1 as ends_year,
        row_number() over (
          partition by campaign_id, case
            when snapshot_date > ${day}::date - 90 then snapshot_date::timestamp
            when snapshot_date > ${day}::date - interval '1 year'
              then date_trunc('week', snapshot_date::timestamp)
            else date_trunc('month', snapshot_date::timestamp) - interval '100 years'
          end
          order by snapshot_date desc) > 1 as is_thinned
      from campaigns.campaign_metrics_snapshots
    )
    delete from campaigns.campaign_metrics_snapshots as s using aged
    where s.id = aged.id and not aged.ends_year and (aged.is_old or aged.is_thinned)`.execute(db);
}
