import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { QueryResolvers, RetentionPolicyResolvers } from '../generated/graphql.ts';
import { retentionPolicies } from './retention-policy.collection.ts';
import { listRetentionPolicies } from './retention-policy.queries.ts';

export const retentionPolicyQueries: QueryResolvers = {
  retentionPolicies: listRetentionPolicies,
};

export const retentionPolicyFields: RetentionPolicyResolvers = {
  __resolveReference: resolveReference(retentionPolicies, { dataCategory: 'data_category' }),
  createdBy: retentionPolicies.reference('User', 'created_by'),
};
