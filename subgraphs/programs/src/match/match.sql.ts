/** SQL of matches that nobody asks for at the moment. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import { OVER } from '../instance/instance.states.ts';

/** Days without a check-in or an event after which a match is INACTIVE, where its instance says none. */
const DEFAULT_INACTIVE_AFTER_DAYS = 14;

/** A match that was moved. */
interface PausedMatch {
  readonly id: string;
  readonly company_id: string | null;
  readonly program_instance_id: string | null;
}

/** Match that has ended, with the state before. */
interface EndedMatch extends PausedMatch {
  readonly status: string;
}

/** Ends matches that are open in an instance that is over, of one instance or of all. */
export async function endMatches(
  db: Kysely<DB>,
  {
    instanceId,
    now,
    limit,
  }: {
    readonly instanceId: string | undefined;
    readonly now: Date;
    readonly limit: number;
  },
): Promise<readonly EndedMatch[]> {
  const { rows } = await sql<EndedMatch>`
    with open as (
      select match.id, match.status
      from programs.program_instances as instance
        join programs.buddy_matches as match on match.program_instance_id = instance.id
      where instance.status = any (${OVER})
        and ${instanceId === undefined ? sql`true` : sql`instance.id = ${instanceId}`}
        and match.status <> 'ended'
      order by match.id limit ${limit} for update of match
    )
    update programs.buddy_matches as t
    set status = 'ended', ended_at = greatest(t.matched_at, ${now.toISOString()}::timestamptz)
    from open where t.id = open.id
    returning t.id, t.company_id, t.program_instance_id, open.status`.execute(db);
  return rows;
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
