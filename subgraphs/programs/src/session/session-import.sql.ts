/** SQL of imported sessions: facts and writes of many rows at a time. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { ImportFacts } from './session-import.rules.ts';

/** An imported session as it is stored. */
export interface SessionRow {
  readonly external_session_id: string;
  readonly session_type: string;
  readonly participant_id: string;
  readonly volunteer_id: string;
  readonly program_instance_id: string | null;
  readonly scheduled_at: string;
  readonly state: string;
  readonly completed_at: string | null;
  readonly duration_minutes: number | null;
  readonly rating: number | null;
  readonly feedback_text: string | null;
  readonly language_level: string | null;
  /** Level that the source gave; null for none. */
  readonly source_level: string | null;
  readonly topics: readonly string[];
  /** Null leaves it as it is. */
  readonly paid_time: boolean | null;
}

/** Facts for the rules, and those that the row's event tells. */
export interface SessionFacts extends ImportFacts {
  /** Id of the session that is known; null for a new one. */
  readonly id: string | null;
  readonly company_id: string | null;
  readonly campaign_id: string | null;
  readonly program_type: string | null;
}

/** Columns of a row, as `jsonb_to_recordset` declares them. */
const LISTED = sql`(id uuid, external_session_id text, session_type text, participant_id uuid,
  volunteer_id uuid, program_instance_id uuid, scheduled_at timestamptz, state text,
  completed_at timestamptz, duration_minutes integer, rating numeric, feedback_text text,
  language_level text, topics jsonb, company_id uuid, paid_time boolean, source_level text)`;

/** Columns that a row sets as they are. */
const COMPARED = [
  'session_type',
  'participant_id',
  'volunteer_id',
  'program_instance_id',
  'scheduled_at',
  'completed_at',
  'duration_minutes',
  'rating',
  'feedback_text',
  'language_level',
  'topics',
];

/** Columns of an alias, for a comparison of rows. */
function comparedOf(alias: string) {
  return sql.join(COMPARED.map((name) => sql.ref(`${alias}.${name}`)));
}

/** Selects the facts of rows, in their order, and locks the sessions that are known. */
export async function findSessionFacts(
  db: Kysely<DB>,
  sessions: readonly SessionRow[],
): Promise<readonly SessionFacts[]> {
  const externalIds = sessions.map((one) => one.external_session_id);
  const { rows } = await sql<SessionFacts>`
    with listed as materialized (
      select * from rows from (jsonb_to_recordset(${JSON.stringify(sessions)}) as ${LISTED})
        with ordinality
    ), stored as materialized (
      select *, programs.session_state(completed_at, metadata) as state
      from programs.kintell_sessions
      where external_session_id = any(${externalIds})
      order by id for update
    ), people as materialized (
      select id, users.role_of(id) as role
      from (select participant_id from listed union select volunteer_id from listed) as person (id)
    ), places as materialized (
      select place.id, instance.*
      from (select distinct program_instance_id from listed) as place (id)
        cross join lateral programs.instance_facts(place.id) as instance
    )
    select stored.id, places.company_id, places.campaign_id, places.program_type,
      participant.role as participant_role, volunteer.role as volunteer_role,
      listed.program_instance_id is null or places.id is not null as has_instance,
      stored.state as stored_state,
      listed.external_session_id = any(array(
        select programs.restricted_sessions(${externalIds}))) as is_restricted,
      stored.id is not null and stored.state = listed.state
        and listed.source_level is not distinct from stored.metadata ->> 'source_level'
        and (${comparedOf('stored')}) is not distinct from (${comparedOf('listed')}) as is_same,
      coalesce(to_jsonb(listed.paid_time) = stored.metadata -> 'paid_time', listed.paid_time is null)
        as is_paid_time_same
    from listed
      left join stored using (external_session_id)
      left join people as participant on participant.id = listed.participant_id
      left join people as volunteer on volunteer.id = listed.volunteer_id
      left join places on places.id = listed.program_instance_id
    order by listed.ordinality`.execute(db);
  return rows;
}

/** Inserts sessions, or updates those that are known by their external ids. */
export async function writeSessions(
  db: Kysely<DB>,
  sessions: readonly (SessionRow & { readonly id: string; readonly company_id: string | null })[],
  { batchId, now }: { readonly batchId: string; readonly now: Date },
): Promise<void> {
  await sql`
    insert into programs.kintell_sessions as t
      (id, external_session_id, batch_id, company_id, ${sql.join(COMPARED.map((name) => sql.ref(name)))}, metadata)
    select listed.id, listed.external_session_id, ${batchId}::uuid, listed.company_id, ${comparedOf('listed')},
      case listed.state
        when 'cancelled' then jsonb_build_object('cancelled_at', ${now.toISOString()}::text)
        when 'no_show' then '{"no_show": true}' else '{}' end
        || jsonb_strip_nulls(jsonb_build_object(
          'paid_time', listed.paid_time, 'source_level', listed.source_level))
    from jsonb_to_recordset(${JSON.stringify(sessions)}) as listed ${LISTED}
    on conflict (external_session_id) do update set
      batch_id = excluded.batch_id,
      company_id = excluded.company_id,
      ${sql.join(COMPARED.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))},
      metadata = t.metadata - 'source_level' || excluded.metadata
        || jsonb_strip_nulls(jsonb_build_object('cancelled_at', t.metadata -> 'cancelled_at'))`.execute(
    db,
  );
}

/** Moves the last activity of instances forward to the newest of these moments. */
export async function touchInstances(
  db: Kysely<DB>,
  activities: readonly { readonly program_instance_id: string; readonly at: string }[],
): Promise<void> {
  if (activities.length === 0) return;
  await sql`
    update programs.program_instances as t set last_activity_at = newest.at
    from (
      select program_instance_id, max(at) as at
      from jsonb_to_recordset(${JSON.stringify(activities)}) as listed
        (program_instance_id uuid, at timestamptz) group by 1
    ) as newest
    where t.id = newest.program_instance_id
      and (t.last_activity_at is null or t.last_activity_at < newest.at)`.execute(db);
}
