/** A pair who take part in the own instance, matched or not, beside a pair of another company's. */
import type { Ask } from '@teei/test/ask.ts';
import * as rows from './changing.ts';

const id = (n: number): string => `0d000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const MATCH = id(1);
export const FOREIGN_MATCH = id(2);
export const COURSE = id(3);

/** Enrols the participant and two volunteers in the own instance, ACTIVE; nobody is matched. */
export async function enrollPair(ask: Ask): Promise<void> {
  await rows.reset(ask);
  for (const table of ['buddy_events', 'buddy_checkins', 'buddy_feedback', 'buddy_matches']) {
    await ask.sql(`delete from programs.${table}`);
  }
  await ask.sql(
    `insert into programs.program_enrollments
       (user_id, program_type, program_instance_id, enrolled_at, status, role)
     select person, 'language', $1, '2025-10-01Z', 'active', role
     from unnest($2::uuid[], $3::text[]) as e (person, role)`,
    [
      rows.INSTANCE,
      [rows.PARTICIPANT, rows.VOLUNTEER, rows.COLLEAGUE],
      ['participant', 'volunteer', 'volunteer'],
    ],
  );
}

/** Matches the pair, in a state, since 1 November 2025; and a pair of the other company. */
export async function putMatch(ask: Ask, state = 'active'): Promise<string> {
  await enrollPair(ask);
  for (const [match, ...pair] of [
    [MATCH, rows.PARTICIPANT, rows.VOLUNTEER, rows.INSTANCE],
    [FOREIGN_MATCH, rows.NEWCOMER, rows.STRANGER, rows.FOREIGN_INSTANCE],
  ]) {
    await ask.sql(
      `insert into programs.buddy_matches
         (id, participant_id, buddy_id, program_instance_id, matched_at, status, ended_at)
       values ($1, $2, $3, $4, '2025-11-01Z', $5, case when $5 = 'ended' then timestamptz '2025-11-10Z' end)`,
      [match, ...pair, state],
    );
  }
  return MATCH;
}

/** The participant's course, half done. */
export async function putCourse(ask: Ask): Promise<string> {
  await ask.sql('delete from programs.learning_progress');
  await ask.sql(
    `insert into programs.learning_progress
       (id, user_id, provider, course_id, course_name, status, progress_percent, program_instance_id)
     values ($1, $2, 'ecornell', 'C-1', 'A course', 'in_progress', 50, $3)`,
    [COURSE, rows.PARTICIPANT, rows.INSTANCE],
  );
  return COURSE;
}
