/** Retention periods by category of data. */
import type { PrivacyNoun } from '../noun.ts';
import { retentionPolicies } from './retention-policy.collection.ts';
import { retentionPolicyJobs } from './retention-policy.jobs.ts';
import * as mutations from './retention-policy.mutations.ts';
import { retentionPolicyResolvers } from './retention-policy.resolvers.ts';

export const retentionPolicy: PrivacyNoun = {
  collections: [retentionPolicies],
  resolvers: retentionPolicyResolvers,
  mutations,
  jobs: retentionPolicyJobs,
};
