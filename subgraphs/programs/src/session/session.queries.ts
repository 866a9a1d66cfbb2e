/** The statements that change sessions. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';

/** A session as the rules look at it, with what its events tell. */
export interface LockedSession {
  readonly session_type: string;
  readonly scheduled_at: string;
  readonly completed_at: string | null;
  readonly metadata: unknown;
  readonly participant_id: string;
  readonly volunteer_id: string;
  /** The tenant; null for TEEI's own. */
  readonly company_id: string | null;
  /** These three are null outside of any instance. */
  readonly program_instance_id: string | null;
  readonly campaign_id: string | null;
  readonly program_type: string | null;
}

/** The session, locked until the write ends; undefined when it is not the viewer's. */
export async function lockSession(db: Kysely<DB>, id: string): Promise<LockedSession | undefined> {
  const { rows } = await sql<LockedSession>`
    select session.session_type, session.scheduled_at, session.completed_at, session.metadata,
      session.participant_id, session.volunteer_id, session.company_id,
      session.program_instance_id, instance.campaign_id, instance.program_type
    from programs.kintell_sessions as session
      left join lateral programs.instance_facts(session.program_instance_id) as instance on true
    where session.id = ${id} for update of session`.execute(db);
  return rows[0];
}

/** How a session went. What is undefined stays as it was planned. */
export interface Completion {
  readonly completedAt: Date;
  readonly durationMinutes: number;
  readonly rating: number | undefined;
  readonly languageLevel: string | undefined;
}

/** Writes how a session went; gives its rating and its level as they are stored. */
export async function completeSession(
  db: Kysely<DB>,
  id: string,
  { completedAt, durationMinutes, rating, languageLevel }: Completion,
): Promise<{ readonly rating: number | null; readonly language_level: string | null }> {
  return db
    .withSchema('programs')
    .updateTable('kintell_sessions')
    .set({
      completed_at: completedAt.toISOString(),
      duration_minutes: durationMinutes,
      rating,
      language_level: languageLevel,
    })
    .where('id', '=', id)
    .returning([sql<number | null>`rating::float8`.as('rating'), 'language_level'])
    .executeTakeFirstOrThrow();
}
