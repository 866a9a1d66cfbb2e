import { checkVersionGiven } from '@teei/platform/mutations/version.ts';
import { notFound, reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type { RunRetentionInput, UpsertRetentionPolicyInput } from '../generated/graphql.ts';
import { upserts } from '../mutations.ts';
import { retentionPolicies } from './retention-policy.collection.ts';
import { checkChange, checkCreation, checkRunnable } from './retention-policy.rules.ts';
import {
  ANALYTICS_EVENTS,
  checkDependents,
  checkRun,
  sweepsOf,
  type PolicyColumns,
} from './sweep.rules.ts';
import {
  allPolicies,
  enqueueSweeps,
  findOverdue,
  findPolicies,
  lockPolicy,
  orderEventRemoval,
  runCategories,
} from './sweep.sql.ts';

const RULES = { categories: runCategories, policies: allPolicies };

/** Policy as it is once it is saved; `stored`: as it was. */
function policyOf(
  input: UpsertRetentionPolicyInput,
  stored?: Omit<PolicyColumns, 'deletion_method'>,
): PolicyColumns {
  const { retentionPeriodDays: days = stored?.retention_period_days ?? null } = input;
  return {
    id: stored?.id ?? '',
    data_category: input.dataCategory,
    retention_period_days: days,
    dependent_categories: input.dependentCategories ?? stored?.dependent_categories ?? [],
    active: input.active ?? stored?.active ?? true,
    deletion_method: input.deletionMethod,
  };
}

export const upsertRetentionPolicy = upserts(retentionPolicies, 'upsertRetentionPolicy', {
  change: {
    lock: ['id', 'data_category', 'active', 'retention_period_days', 'dependent_categories'],
    facts: () => RULES,
    check: ({ row, input }) => [
      ...checkVersionGiven(input),
      ...checkChange(input, row.data_category),
      ...checkRunnable(policyOf(input, row), row.policies, row.categories),
    ],
    set: ({ input }) => columnsOf(input),
    event: ({ row }) => saved(row.data_category, false),
  },
  create: {
    facts: () => RULES,
    check: ({ input, facts }) => [
      ...checkVersionGiven(input),
      ...checkCreation(input),
      ...checkRunnable(policyOf(input), facts.policies, facts.categories),
    ],
    values: ({ input, viewer, now }) => ({
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
    ]);
    if (!dryRun) {
      const run = { policyId: id, rows: maxRows ?? rows };
      const events = sweeps.find(({ category }) => category === ANALYTICS_EVENTS);
      await (events
        ? orderEventRemoval(db, { ...run, until: events.until, now })
        : enqueueSweeps(db, { ...run, sweeps, after: null }));
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
