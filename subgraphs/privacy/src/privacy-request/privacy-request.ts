/** Jobs that carry out data subject requests, and their audit. */
import type { PrivacyNoun } from '../noun.ts';
import { privacyRequests } from './privacy-request.collection.ts';
import { auditEntries } from './audit-entry.collection.ts';
import { erasureJobs } from './erasure.jobs.ts';
import { cancelPrivacyRequest, startDeletion } from './privacy-request.mutations.ts';
import { privacyRequestResolvers } from './privacy-request.resolvers.ts';

export const privacyRequest: PrivacyNoun = {
  collections: [privacyRequests, auditEntries],
  resolvers: privacyRequestResolvers,
  mutations: { startDeletion, cancelPrivacyRequest },
  jobs: erasureJobs,
};
