/** Seats and money of campaigns today, and those of some weeks ago. */
import { createLoader, PerFieldNodes, type Loader } from '@teei/platform/collections/loaders.ts';
import { sql } from 'kysely';
import type { CampaignsContext } from '../context.ts';
import { dayIn } from '../time-zone.ts';
import type { PaceFacts } from './pace.rules.ts';

/** Key by which all fields of an operation share a loader. */
const PACE = {};

const loaders = new PerFieldNodes<Loader<PaceFacts | null>>();

/** Facts of a campaign: one statement for all campaigns and fields of an operation. */
export function loadPace(context: CampaignsContext, campaignId: string): Promise<PaceFacts | null> {
  const load = async (ids: readonly string[]): Promise<ReadonlyMap<string, PaceFacts>> => {
    const { rows } = await sql<PaceFacts & { readonly id: string }>`
      select c.id, c.status, ${dayIn(context.now)} as today,
        c.volunteers_enrolled as enrolled, c.volunteer_capacity as capacity,
        c.budget_spent_cents::float8 as spent, c.budget_cents::float8 as budget,
        ${dayIn(context.now)}::date - earlier.snapshot_date as days,
        earlier.volunteers_enrolled as enrolled_earlier,
        earlier.budget_spent_cents::float8 as spent_earlier
      from campaigns.campaigns as c
        left join lateral (
          select s.snapshot_date, s.volunteers_enrolled, s.budget_spent_cents
          from campaigns.campaign_metrics_snapshots as s
          where s.campaign_id = c.id
            and s.snapshot_date between ${dayIn(context.now)}::date - 28
              and ${dayIn(context.now)}::date - 7
          order by s.snapshot_date limit 1) as earlier on true
      where c.id in (select unnest(${ids}::uuid[]))`.execute(context.db);
    return new Map(rows.map((row) => [row.id, row]));
  };
  return loaders.at(context, PACE, () => createLoader(load, () => null)).load(campaignId);
}
