/** Recomputation of what figures count, from the rows of Postgres: each activity on each of its two sides. */
import { VOLUNTEER_HOUR_CENTS } from '@teei/platform/money/volunteer-hour.ts';
import type pg from 'pg';

/** One side of an activity, as the definitions of the figures have it. */
export interface Side {
  readonly company: string;
  readonly campaign: string;
  readonly instance: string;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** User; null where no person is active. */
  readonly person: string | null;
  readonly role: 'volunteer' | 'participant' | null;
  readonly minutes: number;
  readonly value: number;
  readonly cost: number;
  readonly points: number;
  readonly grams: number;
  readonly rating: number | null;
  readonly outcome: string | null;
  readonly score: number;
  readonly level: string | null;
}

const NONE = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** Worth of a volunteer's time in cents; an hour of video emits 110 grams. */
const TIME = `round(minutes / 60.0 * ${VOLUNTEER_HOUR_CENTS})`;

/** Columns of an activity that has none of the figures: a SELECT names the others. */
const SIDES = `
  with meetings as (
    select e.*, m.buddy_id, m.participant_id, i.id as instance, i.campaign_id, kind.minutes,
      (event_date + time '12:00') at time zone 'UTC' as at
    from programs.buddy_events as e join programs.buddy_matches as m on m.id = match_id
      join programs.program_instances as i on i.id = m.program_instance_id
      join (values ('hangout', 90), ('activity', 120), ('workshop', 180), ('cultural_event', 150),
        ('skill_share', 60), ('online_call', 45)) as kind (name, minutes) on kind.name = event_type
  ), sessions as (
    select s.*, i.id as instance, i.campaign_id, duration_minutes as minutes
    from programs.kintell_sessions as s join programs.program_instances as i on i.id = program_instance_id
  ), pairs as (
    select m.*, i.campaign_id from programs.buddy_matches as m
      join programs.program_instances as i on i.id = program_instance_id
  ), sides (company, campaign, instance, type, at, person, role, minutes, cost, points, grams, rating, level) as (
    select company_id, campaign_id, instance, 'kintell.session.scheduled', created_at, null::uuid, null, 0, 0, 0, 0, null::numeric, null
    from sessions where completed_at is null
    union all
    select company_id, campaign_id, instance, 'kintell.session.completed', completed_at, volunteer_id, 'volunteer', minutes,
      ${TIME}, case when rating >= 0.8 then 8 else 6 end, round(minutes / 60.0 * 110), null, null
    from sessions where completed_at is not null
    union all
    select company_id, campaign_id, instance, 'kintell.session.completed', completed_at, participant_id, 'participant', 0, 0, 0, 0,
      null, case when metadata ->> 'source_level' = 'PRE_A1' then 'PRE_A1' else language_level end
    from sessions where completed_at is not null
    union all
    select company_id, campaign_id, instance, 'kintell.rating.created', completed_at, participant_id, 'participant', 0, 0, 0, 0,
      rating, null
    from sessions where rating is not null
    union all
    select company_id, campaign_id, program_instance_id, 'buddy.match.created', matched_at, side.person, side.role, 0, 0, points, 0, null, null
    from pairs cross join lateral (values (buddy_id, 'volunteer', 10), (participant_id, 'participant', 0))
      as side (person, role, points)
    union all
    select company_id, campaign_id, instance, 'buddy.event.logged', at, buddy_id, 'volunteer', minutes, ${TIME}, 5,
      case event_type when 'online_call' then round(minutes / 60.0 * 110) else 1400 end, null, null
    from meetings
    union all
    select company_id, campaign_id, instance, 'buddy.event.logged', at, participant_id, 'participant', 0, 0, 0, 0, null, null
    from meetings
    union all
    select company_id, campaign_id, instance, 'buddy.skill_share.completed', at, buddy_id, 'volunteer', 0, 0, 15, 0, null, null
    from meetings where event_type = 'skill_share'
    union all
    select c.company_id, campaign_id, program_instance_id, 'buddy.checkin.completed', o.occurred_at, o.actor_id, side.role, 0, 0, points,
      0, null, null
    from programs.buddy_checkins as c join pairs on pairs.id = match_id
      join events.outbox as o on o.aggregate_id = c.id
      join lateral (values (buddy_id, 'volunteer', 3), (participant_id, 'participant', 0))
        as side (person, role, points) on side.person = o.actor_id
    union all
    select f.company_id, campaign_id, program_instance_id, 'buddy.feedback.submitted', submitted_at, side.person, side.role, 0, 0, points,
      0, rating, null
    from programs.buddy_feedback as f join pairs on pairs.id = match_id
      join lateral (values ('buddy', buddy_id, 'volunteer', 8), ('participant', participant_id, 'participant', 0))
        as side (name, person, role, points) on name = from_role
    union all
    select company_id, campaign_id, program_instance_id, 'buddy.milestone.reached', "timestamp", buddy_id, 'volunteer', 0, 0, 20, 0,
      null, null
    from programs.buddy_system_events as e join pairs on pairs.id = (e.payload ->> 'matchId')::uuid
    where event_type = 'buddy.milestone.reached'
    union all
    select l.company_id, campaign_id, i.id, 'upskilling.course.completed', completed_at, user_id, 'participant', 0, 0, 0, 0, null, null
    from programs.learning_progress as l join programs.program_instances as i on i.id = program_instance_id
    where l.status = 'completed'
    union all
    select company_id, ${NONE}, ${NONE}, 'co2e.recorded', (calculation_date + time '12:00') at time zone 'UTC', null, null,
      0, 0, 0, round(co2e_kg * 1000), null, null
    from reporting.co2e_calculations where activity_type not in ('commuting', 'remote_session')
    union all
    select company_id, aggregate_id, ${NONE}, 'spend.recorded', occurred_at, null, null, 0,
      (payload ->> 'amountCents')::bigint, 0, 0, null, null
    from events.outbox where event_type = 'campaign.spend_recorded'
  )
  select sides.*, 0 as value, null as outcome, 0::numeric as score from sides
  union all
  select first.company_id, s.campaign_id, s.program_instance_id, 'outcome.recorded', first.created_at, user_id, 'participant',
    0, 0, 0, 0, null, null, (payload ->> 'valueCents')::bigint, outcome_type, score
  from (
    select distinct on (evidence_snippet_id, outcome_type) * from evidence.outcome_scores
    order by evidence_snippet_id, outcome_type, created_at) as first
    join evidence.evidence_snippets as s on s.id = evidence_snippet_id
    join events.outbox as o on o.aggregate_id = s.id and o.occurred_at = first.created_at
  where score is not null and evidence_data ->> 'speaker' <> 'volunteer'`;

/** Lists all sides in order of time. */
export async function listSides(client: pg.Client): Promise<readonly Side[]> {
  const { rows } = await client.query<Side>(
    `select company, campaign, instance, type, (extract(epoch from at) * 1000)::float8 as at, person, role,
       minutes::float8 as minutes, value::float8 as value, cost::float8 as cost, points::float8 as points,
       grams::float8 as grams, rating::float8 as rating, outcome, score::float8 as score, level
     from (${SIDES}) as side order by at`,
  );
  return rows;
}

/** Company as benchmarks compare it, with the moments at which its members joined. */
export interface ComparedCompany {
  readonly id: string;
  readonly industry: string;
  readonly country: string;
  readonly isOptedIn: boolean;
  /** Milliseconds since 1970. */
  readonly joined: readonly number[];
}

/** Lists all companies. */
export async function listCompanies(client: pg.Client): Promise<readonly ComparedCompany[]> {
  const { rows } = await client.query<ComparedCompany>(
    `select c.id, industry, country, (features -> 'benchmark' ->> 'optIn')::boolean as "isOptedIn",
       array(select (extract(epoch from joined_at) * 1000)::float8 from users.company_users
         where company_id = c.id) as joined
     from users.companies as c`,
  );
  return rows;
}
