import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { DataSubjectRequests } from '../generated/database.ts';
import type { DataSubjectRequestFilter, DataSubjectRequestOrder } from '../generated/graphql.ts';
import { OPEN_STATUSES } from './data-subject-request.rules.ts';

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
    // As `isOverdue` of the rules.
    overdue: (wanted, { now }) => sql`(
      t.status = any(${OPEN_STATUSES}) and t.due_at < ${now.toISOString()}) = ${wanted}`,
    assignedTo: by.id('assigned_to'),
    dueBefore: (moment) => sql`t.due_at < ${moment}`,
    requestedAt: by.within('requested_at'),
  }),
  orders: {
    REQUESTED_DESC: [desc('requested_at')],
    REQUESTED_ASC: [asc('requested_at')],
    DUE_ASC: [asc('due_at')],
    DUE_DESC: [desc('due_at')],
  },
  defaultOrder: 'REQUESTED_DESC',
});
