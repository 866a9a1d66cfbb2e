/** SQL of who is enrolled in an instance. */
import { sql, type RawBuilder } from 'kysely';

/** True for a person with an ACTIVE enrolment in the instance `t`, in a role. */
export function isEnrolled(userId: string, role: 'participant' | 'volunteer'): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from programs.program_enrollments
    where program_instance_id = t.id and user_id = ${userId} and role = ${role} and status = 'active')`;
}
