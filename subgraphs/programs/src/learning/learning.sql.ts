/** SQL of progress in courses: facts and writes of many reports at a time. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { LearningFacts } from './learning.rules.ts';

/** Report of progress as it is stored; a certificate and an instance that are null stay as they were. */
export interface ProgressRow {
  readonly user_id: string;
  readonly provider: string;
  readonly course_id: string;
  readonly course_name: string;
  readonly status: string;
  readonly progress_percent: number;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly credential_ref: string | null;
  readonly program_instance_id: string | null;
  readonly reset: boolean;
}

/** Facts for the rules, and those that tell a change from none. */
export interface ProgressFacts extends LearningFacts {
  /** Id of the course that is known; null for a new one. */
  readonly id: string | null;
  /** Instance of the report or, when it names none, of the course that is known; and its company. */
  readonly program_instance_id: string | null;
  readonly company_id: string | null;
  /** True when the course that is known says the same. */
  readonly is_same: boolean;
}

/** Columns of a report, as `jsonb_to_recordset` declares them. */
const LISTED = sql`(id uuid, user_id uuid, provider text, course_id text, course_name text, status text,
  progress_percent integer, started_at timestamptz, completed_at timestamptz, credential_ref text,
  program_instance_id uuid, company_id uuid, reset boolean)`;

/** Selects the facts of reports, in their order, and locks the courses that are known. */
export async function findProgressFacts(
  db: Kysely<DB>,
  reports: readonly ProgressRow[],
): Promise<readonly ProgressFacts[]> {
  const { rows } = await sql<ProgressFacts>`
    with listed as materialized (
      select * from rows from (jsonb_to_recordset(${JSON.stringify(reports)}) as ${LISTED})
        with ordinality
    ), stored as materialized (
      select * from programs.learning_progress
      where user_id = any(${reports.map((one) => one.user_id)})
      order by id for update
    ), people as materialized (
      select id, users.role_of(id) is not null as is_known
      from (select distinct user_id from listed) as person (id)
    ), places as materialized (
      select place.id, instance.company_id
      from (select distinct program_instance_id from listed) as place (id)
        cross join lateral programs.instance_facts(place.id) as instance
    )
    select stored.id, stored.status as stored_status, stored.progress_percent as stored_percent,
      stored.started_at as stored_started_at, stored.completed_at as stored_completed_at,
      coalesce(listed.program_instance_id, stored.program_instance_id) as program_instance_id,
      case when listed.program_instance_id is null then stored.company_id
        else places.company_id end as company_id,
      people.is_known as has_user,
      listed.program_instance_id is null or places.id is not null as has_instance,
      stored.id is not null
        and (stored.course_name, stored.status, stored.progress_percent)
          = (listed.course_name, listed.status, listed.progress_percent)
        and coalesce(listed.started_at = stored.started_at, listed.started_at is null)
        and coalesce(listed.completed_at = stored.completed_at, listed.completed_at is null)
        and coalesce(listed.credential_ref = stored.credential_ref, listed.credential_ref is null)
        and coalesce(listed.program_instance_id = stored.program_instance_id,
          listed.program_instance_id is null) as is_same
    from listed
      left join stored on (stored.user_id, stored.provider, stored.course_id)
        = (listed.user_id, listed.provider, listed.course_id)
      left join people on people.id = listed.user_id
      left join places on places.id = listed.program_instance_id
    order by listed.ordinality`.execute(db);
  return rows;
}

/**
 * Inserts courses, or updates those that are known by their id.
 *
 * @returns the ids of those that were written: not of a course that another request has inserted meanwhile
 */
export async function writeProgress(
  db: Kysely<DB>,
  reports: readonly (ProgressRow & { readonly id: string; readonly company_id: string | null })[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into programs.learning_progress as t
      (id, user_id, provider, course_id, course_name, status, progress_percent, started_at,
       completed_at, credential_ref, program_instance_id, company_id)
    select id, user_id, provider, course_id, course_name, status, progress_percent, started_at,
      completed_at, credential_ref, program_instance_id, company_id
    from jsonb_to_recordset(${JSON.stringify(reports)}) as listed ${LISTED}
    on conflict (user_id, provider, course_id) do update set
      course_name = excluded.course_name,
      status = excluded.status,
      progress_percent = excluded.progress_percent,
      started_at = excluded.started_at,
      completed_at = excluded.completed_at,
      credential_ref = case when excluded.status = 'completed'
        then coalesce(excluded.credential_ref, t.credential_ref) end,
      program_instance_id = excluded.program_instance_id,
      company_id = excluded.company_id
    where t.id = excluded.id
    returning id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
