/** Statements over campaigns, as the worker: those that are due, and the figures of scores. */
import { sql, type QueryExecutorProvider, type RawBuilder, type Selectable } from 'kysely';
import type { Campaigns } from '../generated/database.ts';
import type { CampaignState } from './campaign.states.ts';
import type { UpsellFigures } from './upsell-score.rules.ts';

export type DueCampaign = Pick<
  Selectable<Campaigns>,
  | 'id'
  | 'company_id'
  | 'status'
  | 'name'
  | 'template_id'
  | 'beneficiary_group_id'
  | 'start_date'
  | 'end_date'
>;

/**
 * Locks campaigns whose dates move them: RECRUITING on or after the first day, ACTIVE after the last.
 *
 * @param today YYYY-MM-DD
 */
export async function lockDueCampaigns(
  db: QueryExecutorProvider,
  today: string,
  limit: number,
): Promise<readonly DueCampaign[]> {
  const { rows } = await sql<DueCampaign>`
    select id, company_id, status, name, template_id, beneficiary_group_id, start_date, end_date
    from campaigns.campaigns
    where (status = 'recruiting' and start_date <= ${today})
      or (status = 'active' and end_date < ${today})
    order by id limit ${limit} for update skip locked`.execute(db);
  return rows;
}

/** Moves a campaign that is locked to another state. */
export async function moveCampaign(
  db: QueryExecutorProvider,
  id: string,
  to: CampaignState,
): Promise<void> {
  await sql`update campaigns.campaigns set status = ${to} where id = ${id}`.execute(db);
}

/** Facts about the template and the group of a campaign, given as ids or as expressions. */
export function designFacts(template: unknown, group: unknown) {
  return {
    suits: sql<boolean>`programs.template_suits_group(${template}, ${group})`,
    program_type: sql<string | null>`programs.type_of_template(${template})`,
  };
}

/** Latest first and earliest last day that the instances of the campaign `t` leave to it; null without any. */
export function dayLimits() {
  return {
    // A day that is outside of the campaign already may stay so.
    latest_start: ofInstanceDays(sql`greatest(lower(days), t.start_date)`),
    earliest_end: ofInstanceDays(sql`least(upper(days) - 1, t.end_date)`),
  };
}

function ofInstanceDays(day: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql<string | null>`(
    select ${day}::text from programs.instance_days(t.id) as days where days is not null)`;
}

/** Figure of the newest snapshot of the campaign `t`; null before the first one. */
function newest(column: string): RawBuilder<number | null> {
  return sql<number | null>`(
    select s.${sql.ref(column)}::float8 from campaigns.campaign_metrics_snapshots as s
    where s.campaign_id = t.id order by s.snapshot_date desc limit 1)`;
}

/** Figures of the upsell score of the campaign `t`, as expressions. */
export function upsellFacts(now: Date): {
  readonly sroi: RawBuilder<number | null>;
  readonly vis: RawBuilder<number | null>;
  readonly weekly_sessions: RawBuilder<number>;
} {
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000).toISOString();
  return {
    sroi: newest('sroi_ratio'),
    vis: newest('vis_score'),
    weekly_sessions: sql<number>`programs.sessions_since(t.id, ${weekAgo}::timestamptz)`,
  };
}

/** Figures of the upsell scores of all campaigns that recruit or run, with their ids. */
export async function listUpsellFigures(
  db: QueryExecutorProvider,
  now: Date,
): Promise<readonly (UpsellFigures & { readonly id: string })[]> {
  const facts = upsellFacts(now);
  const { rows } = await sql<UpsellFigures & { readonly id: string }>`
    select t.id, t.capacity_utilization_float as utilization,
      t.volunteer_capacity as "volunteerCapacity", t.budget_spent_cents as "spentCents",
      t.budget_cents as "budgetCents", ${facts.sroi} as sroi, ${facts.vis} as vis,
      ${facts.weekly_sessions} as "weeklySessions"
    from campaigns.campaigns as t where t.status in ('recruiting', 'active', 'paused')`.execute(db);
  return rows;
}

/** Copies the mean impact scores of newest snapshots to their campaigns, where they differ from those stored. */
export async function copyVisScores(db: QueryExecutorProvider): Promise<void> {
  await sql`
    with newest as (
      select t.id, ${newest('vis_score')} as score from campaigns.campaigns as t
    )
    update campaigns.campaigns as c set vis_score = n.score
    from newest as n where n.id = c.id and n.score is distinct from c.vis_score`.execute(db);
}

/** Stores scores that differ from those stored. */
export async function storeScores(
  db: QueryExecutorProvider,
  scores: readonly { readonly id: string; readonly score: number; readonly isHighValue: boolean }[],
): Promise<void> {
  await sql`
    update campaigns.campaigns as t set upsell_score = n.score, is_high_value = n."isHighValue"
    from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb)
      as n (id uuid, score integer, "isHighValue" boolean)
    where t.id = n.id and (t.upsell_score, t.is_high_value) <> (n.score, n."isHighValue")`.execute(
    db,
  );
}
