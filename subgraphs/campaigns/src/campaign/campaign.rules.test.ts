import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { inBrief } from '@teei/test/user-errors.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import type { UpdateCampaignInput } from '../generated/graphql.ts';
import { checkTransition, checkUpdate } from './campaign.rules.ts';
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
  first_instance_day: '2026-01-19',
  last_instance_day: '2026-03-31',
} as const;

const BARE = {
  template_id: null,
  beneficiary_group_id: null,
  start_date: null,
  end_date: null,
  volunteer_capacity: 0,
  beneficiary_capacity: 0,
  budget_cents: 0,
  pricing_model: null,
};
const MISSING =
  'template,beneficiaryGroup,startDate,endDate,volunteerCapacity,beneficiaryCapacity,budgetCents,pricingModel';

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

  it.each<[CampaignState, CampaignState, object, string]>([
    ['draft', 'planned', BARE, MISSING],
    ['draft', 'closed', BARE, ''],
    ['planned', 'draft', { has_instances: true }, 'to'],
    ['planned', 'active', { has_instances: true }, ''],
  ])('from %s to %s with %j has errors at: %s', (status, to, values, fields) => {
    const errors = checkTransition({ ...campaign, status, ...values }, to, manager);
    expect(errors.flatMap(({ field }) => field).join()).toBe(fields);
  });
});

/** Errors that new values give a viewer. */
function errorsOf(viewer: Viewer, status: CampaignState, values: UpdateValues): readonly string[] {
  const input = { id: 'campaign', expectedUpdatedAt: '2026-01-01T00:00:00Z', ...values };
  return inBrief(checkUpdate({ ...campaign, status }, input, viewer));
}

describe('new values of a campaign', () => {
  it.each<[CampaignState, UpdateValues, string | null]>([
    ['planned', { startDate: '2026-01-20' }, 'startDate BAD_USER_INPUT'],
    ['planned', { endDate: '2026-03-30' }, 'endDate BAD_USER_INPUT'],
    ['planned', { startDate: '2026-01-19', endDate: '2026-03-31' }, null],
    ['planned', { volunteerCapacity: 6 }, 'volunteerCapacity BAD_USER_INPUT'],
    ['planned', { volunteerCapacity: 7, budgetCents: 0, pricingModel: 'bundle' }, null],
    ['planned', {}, 'BAD_USER_INPUT'],
    ['recruiting', { startDate: '2026-01-13' }, 'startDate BAD_USER_INPUT'],
    ['recruiting', { endDate: '2026-04-11' }, 'endDate BAD_USER_INPUT'],
    ['paused', { volunteerCapacity: 11, endDate: '2026-05-01', name: 'More' }, null],
    ['completed', { name: 'Late' }, 'FORBIDDEN'],
    ['closed', { name: 'Late' }, 'FORBIDDEN'],
  ])('while %s, %j give the company and staff: %s', (status, values, error) => {
    const errors = error === null ? [] : [error];
    expect([manager, admin].map((viewer) => errorsOf(viewer, status, values))).toEqual([
      errors,
      errors,
    ]);
  });

  it.each<[object, UpdateValues, readonly string[]]>([
    [{}, { startDate: '2026-01-25', endDate: '2026-03-20' }, []],
    [{}, { startDate: '2026-01-22', endDate: '2026-03-25' }, []],
    [{}, { startDate: '2026-01-26' }, ['startDate BAD_USER_INPUT']],
    [{}, { endDate: '2026-03-19' }, ['endDate BAD_USER_INPUT']],
    [{ start_date: null }, { startDate: '2026-01-25' }, ['startDate BAD_USER_INPUT']],
    [{ end_date: null }, { endDate: '2026-03-20' }, ['endDate BAD_USER_INPUT']],
  ])('with an instance outside already and %j, %j give: %j', (known, values, errors) => {
    const outside = { ...campaign, start_date: '2026-01-25', end_date: '2026-03-20', ...known };
    const input = { id: 'campaign', expectedUpdatedAt: '2026-01-01T00:00:00Z', ...values };
    expect(inBrief(checkUpdate({ ...outside, status: 'planned' }, input, manager))).toEqual(errors);
  });

  it.each<UpdateValues>([{ endDate: '2026-01-11' }, { startDate: '2026-04-13' }])(
    'while planned without instances, %j end it before it begins',
    (values) => {
      const none = { first_instance_day: null, last_instance_day: null };
      const input = { id: 'campaign', expectedUpdatedAt: '2026-01-01T00:00:00Z', ...values };
      const errors = checkUpdate({ ...campaign, ...none, status: 'planned' }, input, manager);
      expect(inBrief(errors)).toEqual(['endDate BAD_USER_INPUT']);
    },
  );

  it.each<[CampaignState, UpdateValues]>([
    ['recruiting', { budgetCents: 600_000 }],
    ['recruiting', { pricingModel: 'bundle' }],
    ['active', { volunteerCapacity: 9 }],
    ['active', { beneficiaryCapacity: 11 }],
  ])('while %s, %j are for staff alone', (status, values) => {
    expect(errorsOf(manager, status, values)).toEqual([`${Object.keys(values).join()} FORBIDDEN`]);
    expect(errorsOf(admin, status, values)).toEqual([]);
  });
});

type UpdateValues = Omit<UpdateCampaignInput, 'id' | 'expectedUpdatedAt'>;
