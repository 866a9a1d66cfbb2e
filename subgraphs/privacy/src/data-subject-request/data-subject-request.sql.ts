/** SQL of the deadline of data subject requests, for filters and orders. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { select } from '@teei/platform/collections/rows.ts';
import type { Condition } from '@teei/platform/collections/conditions.ts';
import { createLoader, PerFieldNodes, type Loader } from '@teei/platform/collections/loaders.ts';
import { sql, type RawBuilder } from 'kysely';
import {
  JOB_TYPES,
  MONTHS_TO_ANSWER,
  MONTHS_TO_ANSWER_EXTENDED,
  OPEN_STATUSES,
} from './data-subject-request.rules.ts';

/**
 * Activity of the processing record that extends the deadline of a request. The record is about the
 * subject and has the id of the request in its metadata (`requestId`). Unlike notes and the answer it is
 * kept when the person is erased, as proof.
 */
export const EXTENSION_ACTIVITY = 'dsar_extension';

/** Condition that the deadline of the request `t` was extended. */
const isExtended: Condition = sql`exists (
  select from privacy.data_processing_records as r
  where r.user_id = t.user_id and r.activity = ${EXTENSION_ACTIVITY}
    and r.metadata @> jsonb_build_object('requestId', t.id))`;

/** `dueAt` of the rules for the request `t`, in SQL. */
export const due: RawBuilder<string> = sql`(t.requested_at + case when ${isExtended}
  then make_interval(months => ${MONTHS_TO_ANSWER_EXTENDED})
  else make_interval(months => ${MONTHS_TO_ANSWER}) end)`;

/** Condition of `isOverdue` of the rules for the request `t`. */
export function isOverdueAt(now: Date): Condition {
  return sql`(t.status = any(${OPEN_STATUSES}) and ${due} < ${now.toISOString()})`;
}

/** Condition that the job `t` belongs to a request: about its subject, of the type that it causes. */
export function jobsOf(requestId: RawBuilder<string>): Condition {
  const causes = Object.entries(JOB_TYPES).map(
    ([request, job]) => sql`when ${request} then ${job}`,
  );
  return sql`(t.user_id, t.request_type) = (
    select d.user_id, case d.request_type ${sql.join(causes, sql` `)} end
    from privacy.data_subject_requests as d where d.id = ${requestId})`;
}

const extensions = new PerFieldNodes<Loader<boolean>>();

/** Returns true when the deadline of a request was extended; one statement for all fields of all requests. */
export function wasExtended(context: CollectionContext, requestId: string): Promise<boolean> {
  return extensions
    .at(context, extensions, () =>
      createLoader(
        async (ids) => {
          const rows = await select(
            context,
            sql`
            select t.id from privacy.data_subject_requests as t
            where t.id = any(${ids}::uuid[]) and ${isExtended}`,
          );
          return new Map(rows.map((row) => [String(row['id']), true]));
        },
        () => false,
      ),
    )
    .load(requestId);
}
