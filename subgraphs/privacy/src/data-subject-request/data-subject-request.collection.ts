import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc, type ComputedTerm } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { DataSubjectRequests } from '../generated/database.ts';
import type { DataSubjectRequestFilter, DataSubjectRequestOrder } from '../generated/graphql.ts';
import { due, isOverdueAt } from './data-subject-request.sql.ts';

/** Order by the time at which the answer is due, which no column has. */
function byDue(direction: ComputedTerm['direction']): ComputedTerm {
  return { column: 'due_at', direction, nullable: false, expression: due };
}

export const dataSubjectRequests = new Collection<
  Selectable<DataSubjectRequests>,
  DataSubjectRequestFilter,
  DataSubjectRequestOrder
>({
  type: 'DataSubjectRequest',
  table: 'privacy.data_subject_requests',
  filters: (by) => ({
    userId: by.id('user_id'),
    type: by.oneOf('request_type'),
    status: by.oneOf('status'),
    overdue: (wanted, { now }) => sql`${isOverdueAt(now)} = ${wanted}`,
    assignedTo: by.id('assigned_to'),
    dueBefore: (moment) => sql`${due} < ${moment}`,
    requestedAt: by.within('requested_at'),
  }),
  orders: {
    REQUESTED_DESC: [desc('requested_at')],
    REQUESTED_ASC: [asc('requested_at')],
    DUE_ASC: [byDue('asc')],
    DUE_DESC: [byDue('desc')],
  },
  defaultOrder: 'REQUESTED_DESC',
});
