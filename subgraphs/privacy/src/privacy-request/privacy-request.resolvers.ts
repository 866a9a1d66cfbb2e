import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { receiptOf } from '../ledger/ledger.sql.ts';
import { auditEntries } from './audit-entry.collection.ts';
import { privacyRequests } from './privacy-request.collection.ts';
import { beginsAt } from './privacy-request.rules.ts';
import { stepsOf } from './privacy-request.sql.ts';

export const privacyRequestResolvers: Resolvers = {
  Query: {
    privacyRequests: rootConnection(privacyRequests),
    privacyAudit: rootConnection(auditEntries),
  },
  PrivacyRequest: {
    __resolveReference: resolveReference(privacyRequests),
    user: privacyRequests.reference('User', 'user_id'),
    beginsAt: privacyRequests.from(['request_type', 'requested_at'], beginsAt),
    steps: stepsOf,
    receipt: receiptOf,
    audit: listOfParent(auditEntries, 'request_id', { orderBy: 'PERFORMED_ASC' }),
  },
  PrivacyAuditEntry: {
    __resolveReference: resolveReference(auditEntries),
    request: belongsTo(auditEntries, 'request_id', privacyRequests),
    performedBy: auditEntries.reference('User', 'performed_by'),
  },
  User: {
    privacyRequests: connectionOfParent(privacyRequests, 'user_id'),
  },
};
