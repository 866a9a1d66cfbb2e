import { membersOf } from '@teei/platform/json/member.ts';
import { columnsOf, givenFields } from '@teei/platform/mutations/columns.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { changes, creates } from '../mutations.ts';
import { companies } from './company.collection.ts';
import {
  checkFeature,
  checkSpend,
  spendAfter,
  SPEND_COLUMNS,
  withFeature,
} from './company.rules.ts';

export const createCompany = creates(companies, 'createCompany', {
  values: ({ input }) => columnsOf(input),
  returning: ['id'],
  event: ({ stored }) => ({ type: 'company.created', companyId: stored.id, payload: {} }),
});

export const updateCompany = changes(companies, 'updateCompany', {
  lock: ['id'],
  set: ({ input }) => columnsOf(input),
  event: ({ input }) => ({
    type: 'company.updated',
    companyId: input.id,
    payload: { fields: givenFields(input) },
  }),
});

export const setCompanyFeature = changes(companies, 'setCompanyFeature', {
  lock: ['features'],
  check: ({ row, input }) => checkFeature(row.features, input.feature),
  set: ({ row, input: { feature, enabled } }) => ({
    features: JSON.stringify(withFeature(row.features, feature.split('.'), enabled)),
  }),
  event: ({ input: { id, feature, enabled } }) => ({
    type: 'company.feature_set',
    companyId: id,
    payload: { feature, enabled },
  }),
});

export const setBenchmarkOptIn = changes(companies, 'setBenchmarkOptIn', {
  lock: ['features'],
  set: ({ row, input: { optIn }, viewer, now }) => ({
    features: JSON.stringify({
      ...membersOf(row.features),
      benchmark: { optIn, at: now.toISOString(), by: viewerUserId(viewer) },
    }),
  }),
  event: ({ input: { id, optIn } }) => ({
    type: 'company.benchmark_opt_in_set',
    companyId: id,
    payload: { optIn },
  }),
});

export const recordAiSpend = changes(companies, 'recordAiSpend', {
  lock: ['ai_budget_monthly', ...SPEND_COLUMNS],
  check: ({ row, input, now }) => checkSpend(row, input.amount, now),
  set: ({ row, input, now }) => spendAfter(row, input.amount, now),
  event: ({ input: { id, amount } }) => ({
    type: 'company.ai_spend_recorded',
    companyId: id,
    payload: { amountUsd: Number(amount) },
  }),
});
