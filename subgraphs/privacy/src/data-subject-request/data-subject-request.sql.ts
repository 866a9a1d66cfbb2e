/** SQL of the jobs that data subject requests cause. */
import type { Condition } from '@teei/platform/collections/conditions.ts';
import { sql, type RawBuilder } from 'kysely';
import { JOB_TYPES } from './data-subject-request.rules.ts';

/** Condition that the job `t` belongs to a request: about its subject, of the type that it causes. */
export function jobsOf(requestId: RawBuilder<string>): Condition {
  return sql`(t.user_id, t.request_type) = (
    select d.user_id, ${jobTypeOf('d')} from privacy.data_subject_requests as d where d.id = ${requestId})`;
}

/** Fact that a job of the type that the request `t` causes was completed since the receipt of the request. */
export const hasCompletedJob: RawBuilder<boolean> = sql`exists (
  select from privacy.privacy_requests as j
  where j.user_id = t.user_id and j.request_type = ${jobTypeOf('t')}
    and j.status = 'completed' and j.completed_at >= t.requested_at)`;

/** Fact that the erasure of the subject of the request `t` has begun. */
export const isBeingErased: RawBuilder<boolean> = sql`exists (
  select from privacy.privacy_requests as j
  where j.user_id = t.user_id and j.request_type = 'delete' and j.status in ('processing', 'failed'))`;

function jobTypeOf(request: string): RawBuilder<string | null> {
  const causes = Object.entries(JOB_TYPES).map(([type, job]) => sql`when ${type} then ${job}`);
  return sql`case ${sql.ref(`${request}.request_type`)} ${sql.join(causes, sql` `)} end`;
}
