/** Random worlds in Postgres: their rows, and the events that the domains would have told of them. */
import type pg from 'pg';
import type { World } from './random-world.ts';

/** Reads the rows of a parameter in JSON. */
function rows(columns: string): string {
  return `jsonb_to_recordset($1) as w (${columns})`;
}

const PLACES: Readonly<Record<Exclude<keyof World, 'acts'>, string>> = {
  companies: `insert into users.companies (id, name, industry, country, features)
    select id, id, industry, country, features
    from ${rows('id uuid, industry text, country text, features jsonb')}`,
  people: `insert into users.users (id, email, role)
    select id, id || '@mail.example', role from ${rows('id uuid, role text')} on conflict do nothing`,
  members: `insert into users.company_users (company_id, user_id, joined_at)
    select company, person, joined from ${rows('company uuid, person uuid, joined timestamptz')}`,
  campaigns: `insert into campaigns.campaigns (id, company_id, name)
    select id, company, 'C' from ${rows('id uuid, company uuid')}`,
  instances: `with template as (
      insert into programs.program_templates (name, type) values ('T', 'language') returning id)
    insert into programs.program_instances (id, campaign_id, company_id, template_id, name, start_date)
    select w.id, campaign, company, template.id, 'I', '2025-01-01'
    from template, ${rows('id uuid, campaign uuid, company uuid')}`,
  pairs: `insert into programs.buddy_matches
      (id, program_instance_id, participant_id, buddy_id, status, matched_at)
    select id, instance, participant, volunteer, status, matched from ${rows(
      'id uuid, instance uuid, participant uuid, volunteer uuid, status text, matched timestamptz',
    )}`,
};

const ACTS = `create temporary table acts on commit drop as select * from ${rows(
  `id uuid, kind text, company uuid, campaign uuid, instance uuid, pair uuid, volunteer uuid, participant uuid,
   at timestamptz, minutes int, share numeric, confidence numeric, "isByVolunteer" boolean,
   "isShareKnown" boolean, choice int, cents int`,
)}`;

const ROWS_OF_ACTS = [
  `insert into programs.kintell_sessions (id, session_type, participant_id, volunteer_id, program_instance_id,
      scheduled_at, completed_at, duration_minutes, rating, language_level, metadata)
    select id, 'language', participant, volunteer, instance, at, at, minutes,
      case when "isShareKnown" then share end,
      case when choice = 0 then null when choice < 5 then 'A2' when "isByVolunteer" then 'B1' end,
      case choice % 3 when 0 then '{}' else jsonb_build_object('paid_time', choice % 3 = 1) end
        || case choice when 0 then '{"source_level": "PRE_A1"}' when 1 then '{"source_level": "A2_PLUS"}' else '{}' end::jsonb
    from acts where kind = 'session'`,
  `insert into programs.kintell_sessions (id, session_type, participant_id, volunteer_id, program_instance_id,
      scheduled_at, created_at)
    select id, 'language', participant, volunteer, instance, at + interval '3 days', at
    from acts where kind = 'planned'`,
  `insert into programs.buddy_events (id, match_id, event_type, event_date, created_at)
    select id, pair, (array['hangout', 'activity', 'workshop', 'cultural_event', 'skill_share', 'online_call'])[choice + 1],
      (at at time zone 'UTC')::date, at
    from acts where kind = 'meeting' on conflict do nothing`,
  `insert into programs.buddy_checkins (id, match_id, checkin_date, mood)
    select id, pair, (at at time zone 'UTC')::date, 'good' from acts where kind = 'checkin'
    on conflict do nothing`,
  `insert into programs.buddy_feedback (id, match_id, from_role, rating, submitted_at)
    select id, pair, case when "isByVolunteer" then 'buddy' else 'participant' end,
      case when "isShareKnown" then share end, at
    from acts where kind = 'feedback'`,
  // At some meetings a pair reaches a milestone, which the buddy system reports.
  `insert into programs.buddy_system_events (id, event_id, event_type, "timestamp", payload)
    select id, id, 'buddy.milestone.reached', at, jsonb_build_object('matchId', pair)
    from acts where kind = 'meeting' and choice < 3`,
  `insert into programs.learning_progress (id, user_id, provider, course_id, course_name, status,
      progress_percent, completed_at, program_instance_id)
    select id, participant, 'ecornell', id, 'Course', 'completed', 100, at, instance
    from acts where kind = 'course'`,
  // Volunteers' words are scored, too, and are no outcome.
  `insert into evidence.evidence_snippets
      (id, source_type, source_id, content, program_instance_id, campaign_id, evidence_data)
    select id, 'survey', id, 'Text', instance, campaign, jsonb_build_object('speaker',
      case when "isByVolunteer" and choice < 2 then 'volunteer' else 'participant' end)
    from acts where kind = 'score'`,
  // Two models may read the same piece of evidence; the second is no score that counts.
  `insert into evidence.outcome_scores (user_id, evidence_snippet_id, outcome_type, score, confidence,
      model_version, created_at)
    select case when "isByVolunteer" and choice < 2 then volunteer else participant end, id,
      case when choice < 4 then 'confidence' else 'belonging' end,
      case when "isShareKnown" then greatest(share - reading * 0.1, 0) end, confidence, 'v' || reading,
      at + reading * interval '1 hour'
    from acts cross join generate_series(0, choice % 2) as reading where kind = 'score'`,
  `insert into reporting.co2e_calculations (id, company_id, activity_type, co2e_kg, calculation_date)
    select id, company, (array['business_travel_rail', 'event_catering', 'commuting'])[choice / 2 + 1],
      cents / 1000.0, (at at time zone 'UTC')::date
    from acts where kind = 'emission'`,
  `insert into campaigns.campaign_metrics_snapshots
      (campaign_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents)
    select campaign, day, 0, 0, sum(sum(cents)) over (partition by campaign order by day)
    from acts cross join lateral (select (at at time zone 'UTC')::date as day) as moment
    where kind = 'spend' group by campaign, day`,
  `update campaigns.campaigns as c set budget_spent_cents = spent.cents
    from (select campaign, sum(cents) as cents from acts where kind = 'spend' group by campaign) as spent
    where c.id = spent.campaign`,
];

/** Events of the rows: type, aggregate, company, subject, actor, moment and payload. */
const EVENTS = `
  select 'company.created', 'company', id, id, null::uuid, null::uuid, now(), '{}'::jsonb from users.companies
  union all
  select 'kintell.session.' || case when s.completed_at is null then 'scheduled' else 'completed' end, 'session',
    s.id, s.company_id, null, null, coalesce(s.completed_at, s.created_at), jsonb_build_object(
      'sessionType', session_type, 'programInstanceId', i.id, 'campaignId', i.campaign_id,
      'programType', 'language', 'volunteerId', volunteer_id, 'participantId', participant_id,
      'scheduledAt', scheduled_at, 'durationMinutes', duration_minutes, 'rating', rating,
      'languageLevel', language_level) || case when metadata ? 'source_level'
        then jsonb_build_object('sourceLevel', metadata -> 'source_level') else '{}' end
  from programs.kintell_sessions as s join programs.program_instances as i on i.id = program_instance_id
  union all
  select 'buddy.match.created', 'match', id, company_id, null, null, matched_at, jsonb_build_object(
    'buddyId', buddy_id, 'participantId', participant_id, 'programInstanceId', program_instance_id,
    'status', 'active')
  from programs.buddy_matches
  union all
  select 'buddy.event.logged', 'event', e.id, e.company_id, null, null, e.created_at, jsonb_build_object(
    'matchId', match_id, 'programInstanceId', program_instance_id, 'eventType', event_type, 'eventDate', event_date)
  from programs.buddy_events as e join programs.buddy_matches as m on m.id = match_id
  union all
  select 'buddy.checkin.submitted', 'checkin', c.id, c.company_id, null,
    case when "isByVolunteer" then buddy_id else participant_id end, at, jsonb_build_object(
      'matchId', match_id, 'programInstanceId', program_instance_id, 'needsAttention', false)
  from programs.buddy_checkins as c join programs.buddy_matches as m on m.id = match_id
    join acts on acts.id = c.id
  union all
  select 'buddy.feedback.submitted', 'feedback', f.id, f.company_id, null, null, submitted_at, jsonb_build_object(
    'matchId', match_id, 'programInstanceId', program_instance_id, 'fromRole', from_role, 'rating', rating,
    'mayExtract', false)
  from programs.buddy_feedback as f join programs.buddy_matches as m on m.id = match_id
  union all
  select 'buddy.milestone.reached', 'buddy_system_event', e.id, m.company_id, null, null, "timestamp",
    jsonb_build_object('matchId', m.id, 'programInstanceId', program_instance_id)
  from programs.buddy_system_events as e
    join programs.buddy_matches as m on m.id = (e.payload ->> 'matchId')::uuid
  union all
  select 'learning_progress.recorded', 'learning_progress', id, company_id, user_id, null, completed_at,
    jsonb_build_object('courseId', course_id, 'from', 'in_progress', 'status', status, 'provider', provider,
      'progressPercent', progress_percent, 'programInstanceId', program_instance_id)
  from programs.learning_progress
  union all
  select 'outcome.recorded', 'evidence_snippet', evidence_snippet_id, o.company_id, user_id, null, o.created_at,
    jsonb_build_object('participantId', user_id, 'programInstanceId', acts.instance, 'outcomeType', outcome_type,
      'score', o.score, 'confidence', o.confidence, 'modelVersion', model_version,
      'speaker', s.evidence_data ->> 'speaker', 'isFirst', model_version = 'v0',
      'valueCents', case when model_version = 'v0' and user_id = participant then cents else 0 end)
  from evidence.outcome_scores as o join acts on acts.id = evidence_snippet_id
    join evidence.evidence_snippets as s on s.id = evidence_snippet_id
  union all
  select 'emission.recorded', 'emission', id, company_id, null, null, now(), jsonb_build_object(
    'activityType', activity_type, 'date', calculation_date, 'grams', round(co2e_kg * 1000))
  from reporting.co2e_calculations
  union all
  select 'campaign.spend_recorded', 'campaign', campaign, company, null, null, at, jsonb_build_object(
    'amountCents', cents, 'spentCents', cents)
  from acts where kind = 'spend'`;

/** Inserts worlds with their events, of which analytics alone are told. */
export async function insertWorlds(client: pg.Client, worlds: readonly World[]): Promise<void> {
  const all = (part: keyof World): [string] => [JSON.stringify(worlds.flatMap((one) => one[part]))];
  await client.query('begin');
  await client.query(`delete from events.subscriptions where consumer <> 'analytics'`);
  for (const part of [
    'companies',
    'people',
    'members',
    'campaigns',
    'instances',
    'pairs',
  ] as const) {
    await client.query(PLACES[part], all(part));
  }
  await client.query(ACTS, all('acts'));
  for (const statement of ROWS_OF_ACTS) await client.query(statement);
  await client.query(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, company_id, subject_id, actor_id, occurred_at, payload) ${EVENTS}`,
  );
  await client.query('commit');
}
