import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { ESTABLISHMENT } from '../deadline/establishment.ts';
import { privacyRequests } from '../privacy-request/privacy-request.collection.ts';
import { dataSubjectRequests } from './data-subject-request.collection.ts';
import { jobsOf } from './data-subject-request.sql.ts';
import { isOverdue } from './data-subject-request.rules.ts';

export const dataSubjectRequestResolvers: Resolvers = {
  Query: {
    dataSubjectRequest: getById(dataSubjectRequests),
    dataSubjectRequests: rootConnection(dataSubjectRequests),
  },
  DataSubjectRequest: {
    __resolveReference: resolveReference(dataSubjectRequests),
    subject: dataSubjectRequests.reference('User', 'user_id'),
    requestedBy: dataSubjectRequests.reference('User', 'requested_by'),
    assignedTo: dataSubjectRequests.reference('User', 'assigned_to'),
    reviewedBy: dataSubjectRequests.reference('User', 'reviewed_by'),
    overdue: dataSubjectRequests.from(['status', 'due_at'], (row, _args, { now }) =>
      isOverdue(row.status, row.due_at, now),
    ),
    extendedUntil: dataSubjectRequests.from(['due_at', 'extended_at'], (row) =>
      row.extended_at === null ? null : row.due_at,
    ),
    complainTo: dataSubjectRequests.from(['status'], ({ status }) =>
      status === 'rejected' ? ESTABLISHMENT.authority : null,
    ),
    jobs: listOfParent(privacyRequests, jobsOf),
  },
  User: {
    dataRequests: connectionOfParent(dataSubjectRequests, 'user_id'),
  },
};
