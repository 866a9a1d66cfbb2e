/** SQL of enrolments and the campaign seats that they take. */
import { updateRow } from '@teei/platform/mutations/rows.ts';
import { sql, type Insertable, type Kysely, type UpdateObject } from 'kysely';
import type { ProgramsContext } from '../context.ts';
import type { DB, ProgramEnrollments } from '../generated/database.ts';

/** Facts for the rules of a new enrolment. */
export interface EnrollmentFacts {
  /** Tenant; null for TEEI's own instances. */
  readonly company_id: string | null;
  readonly campaign_id: string | null;
  readonly program_type: string;
  /** True when the instance and its campaign accept enrolments. */
  readonly is_open: boolean;
  /** users.users.role; null for a person whom the viewer may not see, or whose data is restricted. */
  readonly role: string | null;
  /** True when the person's consent to the purpose `program` is in force. */
  readonly has_consent: boolean;
}

/** Selects the facts of enrolling a person; undefined when the viewer may not see the instance. */
export async function findEnrollmentFacts(
  db: Kysely<DB>,
  instanceId: string,
  personId: string,
  now: Date,
): Promise<EnrollmentFacts | undefined> {
  const { rows } = await sql<EnrollmentFacts>`
    select instance.*, users.role_of(${personId}) as role,
      privacy.has_consent(${personId}, 'program', ${now.toISOString()}) as has_consent
    from programs.instance_facts(${instanceId}) as instance`.execute(db);
  return rows[0];
}

/** Inserts an enrolment and returns its id; undefined when the person has an open one in the instance. */
export async function insertEnrollment(
  db: Kysely<DB>,
  values: Insertable<ProgramEnrollments>,
): Promise<string | undefined> {
  const row = await db
    .withSchema('programs')
    .insertInto('program_enrollments')
    .values(values)
    .onConflict((live) => live.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Locked enrolment with the facts for the rules of its transitions. */
export interface LockedEnrollment extends Omit<EnrollmentFacts, 'program_type'> {
  readonly user_id: string;
  readonly program_instance_id: string;
  readonly status: string;
  readonly role: string;
}

/** Locks an enrolment until the end of the write; undefined when the viewer may not change it. */
export async function lockEnrollment(
  db: Kysely<DB>,
  id: string,
  now: Date,
): Promise<LockedEnrollment | undefined> {
  const { rows } = await sql<LockedEnrollment>`
    select enrollment.user_id, enrollment.program_instance_id, enrollment.status, enrollment.role,
      instance.company_id, instance.campaign_id, instance.is_open,
      privacy.has_consent(enrollment.user_id, 'program', ${now.toISOString()}) as has_consent
    from programs.program_enrollments as enrollment
      cross join lateral programs.instance_facts(enrollment.program_instance_id) as instance
    where enrollment.id = ${id} for update of enrollment`.execute(db);
  return rows[0];
}

/** Enrolment that waits for a seat. */
type WaitingEnrollment = Pick<
  LockedEnrollment,
  'user_id' | 'program_instance_id' | 'company_id'
> & { readonly id: string };

/**
 * Locks the enrolments that have waited longest for a seat of a campaign, one for each role, among those that could be
 * active: in an instance that takes people in, of a participant with consent. Enrolments that others change now are passed
 * over.
 */
export async function lockNextWaiting<Role extends string>(
  db: Kysely<DB>,
  campaignId: string,
  roles: readonly Role[],
): Promise<readonly { readonly role: Role; readonly waiting: WaitingEnrollment }[]> {
  const { rows } = await sql<WaitingEnrollment & { readonly role: Role }>`
    select wanted.role, first.*
    from unnest(${roles}::text[]) with ordinality as wanted (role, place)
      cross join lateral (
        select waiting.id, waiting.user_id, waiting.program_instance_id, waiting.company_id
        from programs.program_instances as instance
          join programs.program_enrollments as waiting on waiting.program_instance_id = instance.id
        where instance.campaign_id = ${campaignId} and instance.status in ('planned', 'active')
          and waiting.status = 'waitlisted' and waiting.role = wanted.role
          and (waiting.role = 'volunteer' or privacy.has_consent(waiting.user_id, 'program', now()))
        order by waiting.enrolled_at, waiting.id limit 1
        for update of waiting skip locked
      ) as first
    order by wanted.place`.execute(db);
  return rows.map(({ role, ...waiting }) => ({ role, waiting }));
}

/** Finds out for each enrolment whether the person's consent to a purpose is in force at a moment. */
export async function findConsents(
  db: ProgramsContext['db'],
  enrollmentIds: readonly string[],
  purpose: string,
  moment: Date,
): Promise<ReadonlyMap<string, boolean>> {
  const { rows } = await sql<{ id: string; has_consent: boolean }>`
    select id, privacy.has_consent(user_id, ${purpose}, ${moment.toISOString()}) as has_consent
    from programs.program_enrollments where id = any(${enrollmentIds})`.execute(db);
  return new Map(rows.map((row) => [row.id, row.has_consent]));
}

/** Updates an enrolment; undefined values are left unchanged. */
export async function updateEnrollment(
  db: Kysely<DB>,
  id: string,
  values: UpdateObject<DB, 'program_enrollments'>,
): Promise<void> {
  await updateRow('programs.program_enrollments', id, { ...values }, ['id']).execute(db);
}

/** Result of reserving a seat: reserved, none left, or the campaign does not accept enrolments. */
export type SeatAnswer = 'seated' | 'full' | 'closed';

/**
 * Reserves a seat of the campaign; instances without a campaign have no limit. It locks the campaign's
 * counters until the end of the write, so it must be called as late as possible.
 */
export async function reserveSeat(
  db: Kysely<DB>,
  campaignId: string | null,
  side: string,
): Promise<SeatAnswer> {
  if (campaignId === null) return 'seated';
  const { rows } = await sql<{ answer: SeatAnswer }>`
    select campaigns.reserve_seat(${campaignId}, ${side}) as answer`.execute(db);
  return rows[0]?.answer ?? 'closed';
}

/** Releases a seat of the campaign. */
export async function releaseSeat(
  db: Kysely<DB>,
  campaignId: string | null,
  side: string,
): Promise<void> {
  if (campaignId === null) return;
  await sql`select campaigns.release_seat(${campaignId}, ${side})`.execute(db);
}
