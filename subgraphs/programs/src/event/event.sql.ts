/** SQL of the events of buddy matches. */
import type { Condition } from '@teei/platform/collections/conditions.ts';
import { sql, type RawBuilder } from 'kysely';

/** Condition that the event `t` belongs to a match of a programme instance. */
export function isEventOfInstance(instanceId: RawBuilder<string>): Condition {
  return sql`t.match_id in (
    select id from programs.buddy_matches where program_instance_id = ${instanceId})`;
}
