/** SQL of beneficiary groups. */
import { sql, type RawBuilder } from 'kysely';

/** Number of people of the group `t` who are or were enrolled as participants. */
export function countParticipants(): RawBuilder<number | null> {
  return sql`(
    select count(distinct enrollment.user_id)::int
    from programs.program_enrollments as enrollment
      join programs.program_instances as instance on instance.id = enrollment.program_instance_id
    where instance.beneficiary_group_id = t.id and enrollment.role = 'participant')`;
}
