/** The statements that enrol people and move enrolments, with the seats that they hold. */
import { sql, type Insertable, type Kysely, type UpdateObject } from 'kysely';
import type { DB, ProgramEnrollments } from '../generated/database.ts';

/** What the rules look at before a person takes part. */
export interface EnrollmentFacts {
  /** The tenant; null for TEEI's own. */
  readonly company_id: string | null;
  readonly campaign_id: string | null;
  readonly program_type: string;
  /** Whether the instance, and its campaign, take people in. */
  readonly is_open: boolean;
  /** users.users.role; null for a person whom the viewer may not enrol. */
  readonly role: string | null;
  /** Whether the person's consent for the purpose `program` is live. */
  readonly has_consent: boolean;
}

/** A person before an instance; undefined when the instance is not the viewer's to enrol in. */
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

/** Gives the id of the new enrolment; undefined when the person has a live one in the instance. */
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

/** An enrolment as the rules look at it. */
export interface LockedEnrollment extends Omit<EnrollmentFacts, 'program_type'> {
  readonly user_id: string;
  readonly program_instance_id: string;
  readonly status: string;
  readonly role: string;
}

/** The enrolment, locked until the write ends; undefined when it is not the viewer's. */
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

/** Writes new values; what is undefined stays. */
export async function updateEnrollment(
  db: Kysely<DB>,
  id: string,
  values: UpdateObject<DB, 'program_enrollments'>,
): Promise<void> {
  await db
    .withSchema('programs')
    .updateTable('program_enrollments')
    .set(values)
    .where('id', '=', id)
    .execute();
}

/** Whether there was a seat, there is none left, or the campaign takes nobody in. */
export type SeatAnswer = 'seated' | 'full' | 'closed';

/**
 * Takes a seat of the campaign; without a campaign there are seats for everybody. From then on the
 * campaign's other enrolments wait until the write ends, so it comes as late as it can.
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

/** Gives a seat back. */
export async function releaseSeat(
  db: Kysely<DB>,
  campaignId: string | null,
  side: string,
): Promise<void> {
  if (campaignId === null) return;
  await sql`select campaigns.release_seat(${campaignId}, ${side})`.execute(db);
}
