/** What SQL must know of a request's clock, so that it can filter and order by it. */
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
 * An extension is itself something done with the subject's data, for reasons that must be shown:
 * a processing record of this activity about the subject, whose metadata name the request
 * (`requestId`). Unlike notes or the answer it stays when the person is erased.
 */
export const EXTENSION_ACTIVITY = 'dsar_extension';

/** The request `t` was extended. */
const isExtended: Condition = sql`exists (
  select from privacy.data_processing_records as r
  where r.user_id = t.user_id and r.activity = ${EXTENSION_ACTIVITY}
    and r.metadata @> jsonb_build_object('requestId', t.id))`;

/** `dueAt` of the rules, of the request `t`. */
export const due: RawBuilder<string> = sql`(t.requested_at + case when ${isExtended}
  then make_interval(months => ${MONTHS_TO_ANSWER_EXTENDED})
  else make_interval(months => ${MONTHS_TO_ANSWER}) end)`;

/** `isOverdue` of the rules, of the request `t`. */
export function isOverdueAt(now: Date): Condition {
  return sql`(t.status = any(${OPEN_STATUSES}) and ${due} < ${now.toISOString()})`;
}

/** The jobs `t` of the request with this id: its subject's, of the kind that it causes. */
export function jobsOf(requestId: RawBuilder<string>): Condition {
  const causes = Object.entries(JOB_TYPES).map(
    ([request, job]) => sql`when ${request} then ${job}`,
  );
  return sql`(t.user_id, t.request_type) = (
    select d.user_id, case d.request_type ${sql.join(causes, sql` `)} end
    from privacy.data_subject_requests as d where d.id = ${requestId})`;
}

const extensions = new PerFieldNodes<Loader<boolean>>();

/** Whether a request was extended. One statement serves all fields of all requests of a page. */
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
