import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkCreation, checkSettings, settingsOf, type InstancePlan } from './creation.rules.ts';

const PLAN: InstancePlan = {
  company_id: 'company',
  campaign_status: 'active',
  template_id: 'template',
  beneficiary_group_id: 'group',
  start_date: '2025-10-01',
  end_date: '2026-03-31',
  program_type: 'buddy',
  is_eligible: true,
  default_config: { maxMatchesPerBuddy: 3, checkinEveryDays: 7 },
  config_overrides: { checkinEveryDays: 14, outcomeMetrics: [] },
};
const INPUT = { campaignId: 'campaign', name: 'A cohort' };

/** Errors of an instance of a plan with these differences, and of an input with those. */
function errorsOf(plan: Partial<InstancePlan> | null, input: object = {}): readonly string[] {
  return inBrief(checkCreation(plan && { ...PLAN, ...plan }, { ...INPUT, ...input }));
}

describe('a new programme instance', () => {
  it.each(['planned', 'recruiting', 'active'])('is of a campaign that is %s', (status) => {
    expect(errorsOf({ campaign_status: status })).toEqual([]);
  });

  it.each(['draft', 'paused', 'completed', 'closed'])('is of none that is %s', (status) => {
    expect(errorsOf({ campaign_status: status })).toEqual(['campaignId CONFLICT']);
  });

  it('is of a campaign that the viewer can see, whose group may take part', () => {
    expect(errorsOf(null)).toEqual(['campaignId NOT_FOUND']);
    expect(errorsOf({ is_eligible: false })).toEqual(['campaignId BAD_USER_INPUT']);
  });

  it.each([
    ['2025-10-01', '2026-03-31', []],
    [undefined, '2025-10-01', []],
    ['2026-03-31', undefined, []],
    ['2025-09-30', undefined, ['startDate']],
    ['2026-04-01', undefined, ['startDate', 'endDate']],
    [undefined, '2026-04-01', ['endDate']],
    ['2025-12-02', '2025-12-01', ['endDate']],
  ])('from %s to %s has days of its campaign, but for %j', (startDate, endDate, fields) => {
    const expected = fields.map((field) => `${field} BAD_USER_INPUT`);
    expect(errorsOf({}, { startDate, endDate })).toEqual(expected);
  });

  it('has the settings of its template, then of its campaign, then its own', () => {
    expect(settingsOf(PLAN)).toEqual({ maxMatchesPerBuddy: 3, checkinEveryDays: 14 });
    expect(settingsOf(PLAN, { maxMatchesPerBuddy: null, inactiveAfterDays: 21 })).toEqual({
      checkinEveryDays: 14,
      inactiveAfterDays: 21,
    });
  });

  it.each([
    [{}, { config: { levels: ['A1'] } }, 'config levels BAD_USER_INPUT'],
    [{}, { config: 'none' }, 'config BAD_USER_INPUT'],
    [{}, { config: null }, 'config BAD_USER_INPUT'],
    [{ config_overrides: { checkinEveryDays: 0 } }, {}, 'config checkinEveryDays BAD_USER_INPUT'],
  ])('with %j and %j is rejected for its settings', (plan, input, expected) => {
    expect(errorsOf(plan, input)).toEqual([expected]);
  });
});

describe('the settings of an instance', () => {
  const row = { config: { maxMatchesPerBuddy: 3 }, program_type: 'buddy' };

  it.each([
    ['planned', true],
    ['active', true],
    ['paused', true],
    ['completed', false],
    ['cancelled', false],
  ])('of status %s may change: %s', (status, mayChange) => {
    const change = { id: 'instance', config: { maxMatchesPerBuddy: 2 } };
    const errors = checkSettings({ ...row, status }, change);
    expect(errors.map(({ code }) => code)).toEqual(mayChange ? [] : ['FORBIDDEN']);
  });

  it('are checked together', () => {
    const change = { id: 'instance', config: { checkinEveryDays: 'often' } };
    expect(checkSettings({ ...row, status: 'active' }, change)).toMatchObject([
      { field: ['config', 'checkinEveryDays'] },
    ]);
  });
});
