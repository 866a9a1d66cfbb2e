/** SQL of participation in instances that are over. */
import { sql, type Kysely } from 'kysely';
import { holdsSeat } from '../enrollment/enrollment.states.ts';
import type { DB } from '../generated/database.ts';
import { OVER } from './instance.states.ts';

/** Open enrolment in an instance that is over. */
interface OpenEnrollment {
  readonly id: string;
  readonly user_id: string;
  readonly company_id: string | null;
  readonly program_instance_id: string;
  readonly campaign_id: string | null;
  readonly role: string;
  readonly status: string;
  readonly instance_status: string;
}

/** Locks enrolments that are open in an instance that is over, of one instance or of all, ordered by id. */
export async function lockOpenEnrollments(
  db: Kysely<DB>,
  instanceId: string | undefined,
  limit: number,
): Promise<readonly OpenEnrollment[]> {
  const { rows } = await sql<OpenEnrollment>`
    select enrollment.id, enrollment.user_id, enrollment.company_id, enrollment.program_instance_id,
      instance.campaign_id, enrollment.role, enrollment.status, instance.status as instance_status
    from programs.program_instances as instance
      join programs.program_enrollments as enrollment on enrollment.program_instance_id = instance.id
    where instance.status = any (${OVER})
      and ${instanceId === undefined ? sql`true` : sql`instance.id = ${instanceId}`}
      and enrollment.status in ('waitlisted', 'active', 'paused')
    order by enrollment.id limit ${limit} for update of enrollment`.execute(db);
  return rows;
}

/** Releases the seats of enrolments; a campaign that is over keeps its numbers. */
export async function releaseSeats(
  db: Kysely<DB>,
  enrollments: readonly OpenEnrollment[],
): Promise<void> {
  const seated = enrollments.filter(
    ({ status, campaign_id }) => campaign_id !== null && holdsSeat(status),
  );
  if (seated.length === 0) return;
  await sql`
    select campaigns.release_seat(campaign, side)
    from unnest(${seated.map(({ campaign_id }) => campaign_id)}::uuid[],
      ${seated.map(({ role }) => role)}::text[]) as seat (campaign, side)
    order by campaign, side`.execute(db);
}
