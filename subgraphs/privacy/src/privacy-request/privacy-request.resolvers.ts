import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { listBy } from '@teei/platform/collections/lists.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type {
  PrivacyAuditEntryResolvers,
  PrivacyRequestResolvers,
  QueryResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { auditEntries } from './audit-entry.collection.ts';
import { privacyRequests } from './privacy-request.collection.ts';

export const privacyRequestQueries: QueryResolvers = {
  privacyRequests: connection(privacyRequests),
  privacyAudit: connection(auditEntries),
};

export const privacyRequestFields: PrivacyRequestResolvers = {
  __resolveReference: resolveReference(privacyRequests),
  user: privacyRequests.reference('User', 'user_id'),
  audit: listBy(auditEntries, 'request_id', { orderBy: 'PERFORMED_ASC' }),
};

export const auditEntryFields: PrivacyAuditEntryResolvers = {
  __resolveReference: resolveReference(auditEntries),
  request: belongsTo(auditEntries, 'request_id', privacyRequests),
  performedBy: auditEntries.reference('User', 'performed_by'),
};

export const privacyRequestsOfUser: UserResolvers = {
  privacyRequests: connectionBy(privacyRequests, 'user_id'),
};
