/** SQL of matches that nobody asks for at the moment. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';

/** Days without a check-in or an event after which a match is INACTIVE, where its instance says none. */
const DEFAULT_INACTIVE_AFTER_DAYS = 14;

/** A match that was moved. */
interface PausedMatch {
  readonly id: string;
  readonly company_id: string | null;
  readonly program_instance_id: string | null;
}

/**
 * Makes matches INACTIVE whose pair has neither checked in nor logged an event for as many days as the
 * instance's `config.inactiveAfterDays` says. Matches that somebody changes meanwhile are left alone.
 */
export async function pauseSilentMatches(
  db: Kysely<DB>,
  now: Date,
  limit: number,
): Promise<readonly PausedMatch[]> {
  const { rows } = await sql<PausedMatch>`
    update programs.buddy_matches as t set status = 'inactive'
    where t.id = any (array (
      select silent.id
      from programs.buddy_matches as silent
        left join programs.program_instances as instance on instance.id = silent.program_instance_id
        cross join lateral (
          select (${now.toISOString()}::timestamptz)::date - coalesce(
            (instance.config ->> 'inactiveAfterDays')::integer,
            ${DEFAULT_INACTIVE_AFTER_DAYS}::integer) as day
        ) as since
      where silent.status = 'active'
        and silent.matched_at::date <= since.day
        and not exists (
          select from programs.buddy_checkins
          where match_id = silent.id and checkin_date > since.day)
        and not exists (
          select from programs.buddy_events
          where match_id = silent.id and event_date > since.day)
      order by silent.id limit ${limit} for update of silent skip locked
    ))
    returning t.id, t.company_id, t.program_instance_id`.execute(db);
  return rows;
}
