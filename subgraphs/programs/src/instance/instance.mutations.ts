import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { transitionOf } from '@teei/platform/mutations/event-payload.ts';
import { membersOf } from '@teei/platform/json/member.ts';
import { mergeSettings } from '@teei/platform/settings/settings.ts';
import { sql } from 'kysely';
import { changes, creates } from '../mutations.ts';
import {
  checkCreation,
  checkSettings,
  isReady,
  settingsOf,
  type InstancePlan,
} from './creation.rules.ts';
import { instances } from './instance.collection.ts';
import { checkTransition } from './instance.rules.ts';

export const transitionProgramInstance = changes(instances, 'transitionProgramInstance', {
  lock: ['company_id', 'campaign_id', 'status'],
  // People enrol meanwhile.
  strength: 'no key update',
  facts: () => ({
    // Holds the campaign's key, so that the campaign moves before or after.
    campaign_status: sql<string | null>`(select status from campaigns.plan_of(t.campaign_id))`,
  }),
  check: ({ row, input }) => checkTransition(row, input.to),
  set: ({ input }) => ({ status: input.to }),
  event: ({ row, input }) => ({
    type: 'program_instance.transitioned',
    payload: { campaignId: row.campaign_id, ...transitionOf(row, input) },
  }),
});

export const createProgramInstance = creates(instances, 'createProgramInstance', {
  facts: ({ input }) => ({
    plan: sql<InstancePlan | null>`(
      select to_jsonb(plan) from programs.instance_plan(${input.campaignId}) as plan)`,
  }),
  check: ({ facts: { plan }, input }) => checkCreation(plan, input),
  values: ({ facts: { plan }, input }) => {
    if (!plan || !isReady(plan)) throw new TypeError('Expected a plan that has been checked.');
    return {
      ...columnsOf(input),
      start_date: input.startDate ?? plan.start_date,
      end_date: input.endDate ?? plan.end_date,
      company_id: plan.company_id,
      template_id: plan.template_id,
      beneficiary_group_id: plan.beneficiary_group_id,
      config: JSON.stringify(settingsOf(plan, input.config)),
    };
  },
  returning: ['company_id', 'campaign_id'],
  event: ({ input: { campaignId } }) => ({
    type: 'program_instance.created',
    payload: { campaignId },
  }),
});

export const updateProgramInstanceConfig = changes(instances, 'updateProgramInstanceConfig', {
  lock: ['company_id', 'campaign_id', 'status', 'config'],
  strength: 'no key update',
  facts: () => ({
    program_type: sql<string>`(select type from programs.program_templates where id = t.template_id)`,
  }),
  check: ({ row, input }) => checkSettings(row, input),
  set: ({ row, input }) => ({ config: JSON.stringify(mergeSettings(row.config, input.config)) }),
  event: ({ row, input }) => ({
    type: 'program_instance.configured',
    payload: { campaignId: row.campaign_id, settings: Object.keys(membersOf(input.config)) },
  }),
});
