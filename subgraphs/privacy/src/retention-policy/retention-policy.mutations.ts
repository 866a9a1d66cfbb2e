import { notFound, reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type { RunRetentionInput } from '../generated/graphql.ts';
import { upserts } from '../mutations.ts';
import { retentionPolicies } from './retention-policy.collection.ts';
import { checkChange, checkCreation, checkMethods } from './retention-policy.rules.ts';
import { checkCounted, checkDependents, checkRun, sweepsOf } from './sweep.rules.ts';
import {
  allMethods,
  countInClickHouse,
  enqueueSweeps,
  findOverdue,
  findPolicies,
  lockPolicy,
} from './sweep.sql.ts';

export const upsertRetentionPolicy = upserts(retentionPolicies, 'upsertRetentionPolicy', {
  change: {
    lock: ['data_category', 'active'],
    facts: () => ({ methods: allMethods }),
    check: ({ row, input }) => [
      ...checkChange(input, row.data_category),
      ...checkMethods({ active: row.active, ...input }, row.methods),
    ],
    set: ({ input: { expectedUpdatedAt: _version, ...input } }) => columnsOf(input),
    event: ({ row }) => saved(row.data_category, false),
  },
  create: {
    facts: () => ({ methods: allMethods }),
    check: ({ input, facts }) => [...checkCreation(input), ...checkMethods(input, facts.methods)],
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

export const runRetention = mutation(
  'runRetention',
  async ({ id, dryRun, maxRows }: RunRetentionInput, { db, now, emit }: Write<DB>) => {
    const policy = (await lockPolicy(db, id)) ?? reject(notFound('RetentionPolicy', id));
    const policies = await findPolicies(db);
    const sweeps = sweepsOf(policies, id, now);
    const overdue = await findOverdue(db, sweeps);
    const rows = overdue.reduce((sum, one) => sum + Number(one.rows), 0);
    rejectIfAny([
      ...checkRun(policy, { dryRun, maxRows }, rows),
      ...checkDependents(policy, sweeps),
      ...(dryRun ? [] : checkCounted(sweeps, new Set(overdue.map(({ sweep }) => sweep)))),
    ]);
    if (dryRun) {
      await countInClickHouse(db, sweeps);
    } else {
      await enqueueSweeps(db, { policyId: id, rows: maxRows ?? rows, sweeps, after: null });
    }
    emit({
      type: 'retention_policy.run',
      aggregate: { type: 'retention_policy', id },
      companyId: null,
      payload: { dataCategory: policy.data_category, dryRun, rows },
    });
    return id;
  },
);
