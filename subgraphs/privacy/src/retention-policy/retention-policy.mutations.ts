import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { upserts } from '../mutations.ts';
import { retentionPolicies } from './retention-policy.collection.ts';
import { checkChange, checkCreation } from './retention-policy.rules.ts';

export const upsertRetentionPolicy = upserts(retentionPolicies, 'upsertRetentionPolicy', {
  change: {
    lock: ['data_category'],
    check: ({ row, input }) => checkChange(input, row.data_category),
    set: ({ input: { expectedUpdatedAt: _version, ...input } }) => columnsOf(input),
    event: ({ row }) => saved(row.data_category, false),
  },
  create: {
    check: ({ input }) => checkCreation(input),
    values: ({ input: { expectedUpdatedAt: _version, ...input }, viewer, now }) => ({
      ...columnsOf(input),
      effective_from: now.toISOString(),
      created_by: viewerUserId(viewer),
    }),
    returning: ['data_category'],
    event: ({ stored }) => saved(stored.data_category, true),
  },
});

function saved(dataCategory: string, created: boolean) {
  return { type: 'retention_policy.saved', payload: { dataCategory, created } };
}
