import { quarterOf } from '@teei/platform/calendar/period.ts';
import { columnsOf, givenFields } from '@teei/platform/mutations/columns.ts';
import { sql } from 'kysely';
import { companyOf } from '@teei/platform/mutations/company.ts';
import { changes, creates } from '../mutations.ts';
import { campaigns } from './campaign.collection.ts';
import { transitionEvent } from './campaign.events.ts';
import {
  CHECKED_COLUMNS,
  checkCreation,
  checkSpend,
  checkTransition,
  checkUpdate,
  SPEND_COLUMNS,
} from './campaign.rules.ts';
import { checkOverrides, overridesToCheck, storedOverrides } from './config-overrides.rules.ts';
import { checkPin, checkUnpin, pinnedIds } from './pinned-evidence.rules.ts';
import { dayLimits, designFacts, upsellFacts } from './campaign.sql.ts';
import { scoreCampaign } from './upsell-score.rules.ts';

export const transitionCampaign = changes(campaigns, 'transitionCampaign', {
  lock: ['company_id', 'name', ...CHECKED_COLUMNS],
  // An instance that is being created holds the campaign's key.
  lockFirst: ({ to }) => to === 'draft',
  facts: ({ input: { to } }) => ({
    has_instances: to === 'draft' ? sql<boolean>`programs.has_instances(t.id)` : sql<null>`null`,
  }),
  check: ({ row, input, viewer }) => checkTransition(row, input.to, viewer),
  set: ({ input }) => ({ status: input.to }),
  event: ({ row, input }) => transitionEvent(row, input.to, input.reason ?? null),
});

export const updateCampaign = changes(campaigns, 'updateCampaign', {
  lock: ['company_id', 'config_overrides', ...CHECKED_COLUMNS],
  // An instance that is being created holds the campaign's key.
  lockFirst: ({ startDate, endDate }) => startDate !== undefined || endDate !== undefined,
  facts: ({ input: { templateId = null, beneficiaryGroupId = null } }) => ({
    ...dayLimits(),
    ...designFacts(
      sql`coalesce(${templateId}::uuid, t.template_id)`,
      sql`coalesce(${beneficiaryGroupId}::uuid, t.beneficiary_group_id)`,
    ),
  }),
  check: ({ row, input, viewer }) => [
    ...checkUpdate(row, input, viewer),
    ...checkOverrides(row.program_type, overridesToCheck(row.config_overrides, input)),
  ],
  set: ({ row, input }) => ({
    ...columnsOf(input),
    config_overrides: storedOverrides(row.config_overrides, input.configOverrides),
    // An empty text says nothing.
    description: input.description === '' ? null : input.description,
    quarter: input.startDate === undefined ? undefined : quarterOf(new Date(input.startDate)),
  }),
  event: ({ input }) => ({ type: 'campaign.updated', payload: { fields: givenFields(input) } }),
});

export const createCampaign = creates(campaigns, 'createCampaign', {
  facts: ({ input: { templateId = null, beneficiaryGroupId = null } }) =>
    designFacts(templateId, beneficiaryGroupId),
  check: ({ input, facts }) => [
    ...checkCreation(input, facts.suits),
    ...checkOverrides(facts.program_type, input.configOverrides),
  ],
  values: ({ input, viewer }) => ({
    ...columnsOf(input),
    company_id: companyOf(input, viewer),
    quarter: input.startDate ? quarterOf(new Date(input.startDate)) : undefined,
  }),
  returning: ['company_id', 'name'],
  event: ({ stored: { name } }) => ({ type: 'campaign.created', payload: { name } }),
});

export const pinEvidence = changes(campaigns, 'pinEvidence', {
  lock: ['company_id', 'evidence_snippet_ids'],
  facts: ({ input }) => ({
    is_pinnable: sql<boolean>`evidence.is_pinnable(${input.evidenceId}, t.id)`,
  }),
  check: ({ row, input }) => checkPin(row, input.evidenceId),
  set: ({ row, input: { evidenceId } }) => ({
    evidence_snippet_ids: JSON.stringify([...pinnedIds(row), evidenceId]),
  }),
  event: ({ input: { evidenceId } }) => ({
    type: 'campaign.evidence_pinned',
    payload: { evidenceId },
  }),
});

export const unpinEvidence = changes(campaigns, 'unpinEvidence', {
  lock: ['company_id', 'evidence_snippet_ids'],
  check: ({ row, input }) => checkUnpin(row, input.evidenceId),
  set: ({ row, input: { evidenceId } }) => ({
    evidence_snippet_ids: JSON.stringify(pinnedIds(row).filter((id) => id !== evidenceId)),
  }),
  event: ({ input: { evidenceId } }) => ({
    type: 'campaign.evidence_unpinned',
    payload: { evidenceId },
  }),
});

export const recordSpend = changes(campaigns, 'recordSpend', {
  lock: ['company_id', ...SPEND_COLUMNS],
  check: ({ row }) => checkSpend(row),
  set: ({ row, input }) => ({ budget_spent_cents: row.budget_spent_cents + input.amountCents }),
  event: ({ stored, input: { amountCents } }) => ({
    type: 'campaign.spend_recorded',
    payload: { amountCents, spentCents: stored.budget_spent_cents },
  }),
});

export const recomputeCampaignScores = changes(campaigns, 'recomputeCampaignScores', {
  lock: [
    'company_id',
    'capacity_utilization_float',
    'volunteer_capacity',
    'budget_cents',
    'budget_spent_cents',
    'upsell_score',
  ],
  facts: ({ now }) => upsellFacts(now),
  set: ({ row }) => {
    const { score, isHighValue } = scoreCampaign({
      utilization: row.capacity_utilization_float,
      volunteerCapacity: row.volunteer_capacity,
      spentCents: row.budget_spent_cents,
      budgetCents: row.budget_cents,
      sroi: row.sroi,
      vis: row.vis,
      weeklySessions: row.weekly_sessions,
    });
    return { upsell_score: score, is_high_value: isHighValue, vis_score: row.vis };
  },
  event: ({ stored }) => ({
    type: 'campaign.scored',
    payload: { upsellScore: stored.upsell_score },
  }),
});
