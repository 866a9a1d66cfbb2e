import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { privacyRequests } from '../privacy-request/privacy-request.collection.ts';
import { dataSubjectRequests } from './data-subject-request.collection.ts';
import { jobsOf, wasExtended } from './data-subject-request.sql.ts';
import { dueAt, isOverdue } from './data-subject-request.rules.ts';

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
    dueAt: dataSubjectRequests.from(['id', 'requested_at'], async (row, _args, context) =>
      dueAt(row.requested_at, await wasExtended(context, row.id)),
    ),
    overdue: dataSubjectRequests.from(
      ['id', 'requested_at', 'status'],
      async (row, _args, context) =>
        isOverdue(
          row.status,
          dueAt(row.requested_at, await wasExtended(context, row.id)),
          context.now,
        ),
    ),
    extendedUntil: dataSubjectRequests.from(['id', 'requested_at'], async (row, _args, context) =>
      (await wasExtended(context, row.id)) ? dueAt(row.requested_at, true) : null,
    ),
    jobs: listOfParent(privacyRequests, jobsOf),
  },
  User: {
    dataRequests: connectionOfParent(dataSubjectRequests, 'user_id'),
  },
};
