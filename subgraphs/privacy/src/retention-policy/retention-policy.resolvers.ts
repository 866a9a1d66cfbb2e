import { resolveReference } from '@teei/platform/collections/entity.ts';
import { rootList } from '@teei/platform/collections/lists.ts';
import type { QueryRetentionPoliciesArgs, Resolvers } from '../generated/graphql.ts';
import { retentionPolicies } from './retention-policy.collection.ts';
import { archivedOf, overdueOf } from './sweep.sql.ts';

export const retentionPolicyResolvers: Resolvers = {
  Query: {
    // One policy for each category of data, so that no pages are needed.
    retentionPolicies: rootList(retentionPolicies, {
      where: (args: QueryRetentionPoliciesArgs, { now }) => retentionPolicies.conditions(args, now),
    }),
  },
  RetentionPolicy: {
    __resolveReference: resolveReference(retentionPolicies, { dataCategory: 'data_category' }),
    overdue: overdueOf,
    archived: archivedOf,
    createdBy: retentionPolicies.reference('User', 'created_by'),
  },
};
