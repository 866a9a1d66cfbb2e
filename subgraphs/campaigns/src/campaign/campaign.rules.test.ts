import { inBrief } from '@teei/test/user-errors.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import type { UpdateCampaignInput } from '../generated/graphql.ts';
import { CHECKED_COLUMNS, checkTransition, checkUpdate } from './campaign.rules.ts';
import { campaignStates, type CampaignState } from './campaign.states.ts';

const manager = companyUser('0a000000-0000-4000-8000-000000000001');

const campaign = {
  template_id: 'template',
  beneficiary_group_id: 'group',
  start_date: '2026-01-12',
  end_date: '2026-04-12',
  volunteer_capacity: 10,
  beneficiary_capacity: 12,
  volunteers_enrolled: 7,
  beneficiaries_enrolled: 0,
  budget_cents: 500_000,
  pricing_model: 'seats',
  has_instances: false,
  suits: true,
  latest_start: '2026-01-19',
  earliest_end: '2026-03-31',
} as const;

describe('a transition of a campaign', () => {
  it.each(campaignStates.edges)('from %s to %s: a company only prepares', (from, to) => {
    const errors = checkTransition({ ...campaign, status: from }, to, manager);
    const isTheirs = from === 'draft' || from === 'planned';
    expect(inBrief(errors)).toEqual(isTheirs ? [] : ['to FORBIDDEN']);
    expect(checkTransition({ ...campaign, status: from }, to, admin)).toEqual([]);
  });

  it('offers a company no state that only staff can choose', () => {
    const errors = checkTransition({ ...campaign, status: 'paused' }, 'draft', manager);
    expect(errors).toMatchObject([{ code: 'INVALID_TRANSITION', transition: { allowed: [] } }]);
  });

  const BARE = Object.fromEntries(CHECKED_COLUMNS.map((column) => [column, null]));

  it.each<[CampaignState, CampaignState, object, string]>([
    [
      'draft',
      'planned',
      BARE,
      'template,beneficiaryGroup,startDate,endDate,volunteerCapacity,beneficiaryCapacity,budgetCents,pricingModel',
    ],
    ['draft', 'planned', { budget_cents: 0 }, 'budgetCents'],
    ['draft', 'closed', BARE, ''],
    ['planned', 'draft', { has_instances: true }, 'to'],
    ['planned', 'active', { has_instances: true }, ''],
  ])('from %s to %s with %j has errors at: %s', (status, to, values, fields) => {
    const errors = checkTransition({ ...campaign, ...values, status }, to, manager);
    expect(errors.flatMap(({ field }) => field).join()).toBe(fields);
  });
});

describe('new values of a campaign', () => {
  const LATE_AND_REVERSED = 'endDate BAD_USER_INPUT,endDate BAD_USER_INPUT';

  it.each<[CampaignState, Partial<UpdateCampaignInput>, string, string?]>([
    ['draft', { templateId: 'another' }, ''],
    ['planned', { templateId: 'another' }, 'templateId BAD_USER_INPUT'],
    ['planned', { beneficiaryGroupId: 'another' }, 'beneficiaryGroupId BAD_USER_INPUT'],
    ['recruiting', { templateId: 'TEMPLATE', beneficiaryGroupId: 'GROUP' }, ''],
    ['planned', { startDate: '2026-01-20' }, 'startDate BAD_USER_INPUT'],
    ['planned', { endDate: '2026-03-30' }, 'endDate BAD_USER_INPUT'],
    ['planned', { startDate: '2026-01-19', endDate: '2026-03-31' }, ''],
    ['draft', { startDate: '2026-01-02', endDate: '2026-01-01' }, LATE_AND_REVERSED],
    ['planned', { volunteerCapacity: 6 }, 'volunteerCapacity BAD_USER_INPUT'],
    ['planned', { volunteerCapacity: 7, budgetCents: 0, pricingModel: 'bundle' }, ''],
    ['planned', {}, 'BAD_USER_INPUT'],
    ['recruiting', { startDate: '2026-01-11' }, 'startDate BAD_USER_INPUT'],
    ['recruiting', { endDate: '2026-04-11' }, 'endDate BAD_USER_INPUT'],
    ['recruiting', { budgetCents: 500_000, beneficiaryGroupId: 'group', name: 'The same' }, ''],
    ['recruiting', { budgetCents: 600_000 }, 'budgetCents FORBIDDEN', ''],
    ['recruiting', { pricingModel: 'bundle' }, 'pricingModel FORBIDDEN', ''],
    ['active', { volunteerCapacity: 9 }, 'volunteerCapacity FORBIDDEN', ''],
    ['active', { beneficiaryCapacity: 11 }, 'beneficiaryCapacity FORBIDDEN', ''],
    ['paused', { volunteerCapacity: 11, endDate: '2026-05-01', name: 'More' }, ''],
    ['completed', { name: 'Late' }, 'FORBIDDEN'],
    ['closed', { name: 'Late' }, 'FORBIDDEN'],
  ])('while %s, %j give the company: %s', (status, values, theirs, staffs = theirs) => {
    const input = { id: 'campaign', expectedUpdatedAt: '2026-01-01T00:00:00Z', ...values };
    const errors = [manager, admin].map((viewer) =>
      inBrief(checkUpdate({ ...campaign, status }, input, viewer)).join(),
    );
    expect(errors).toEqual([theirs, staffs]);
  });
});
