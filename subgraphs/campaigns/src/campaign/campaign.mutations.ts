import { quarterOf } from '@teei/platform/calendar/period.ts';
import { columnsOf, givenFields } from '@teei/platform/mutations/columns.ts';
import { sql } from 'kysely';
import { changes } from '../mutations.ts';
import { campaigns } from './campaign.collection.ts';
import {
  checkTransition,
  checkUpdate,
  TRANSITION_COLUMNS,
  UPDATE_COLUMNS,
} from './campaign.rules.ts';

export const transitionCampaign = changes(campaigns, 'transitionCampaign', {
  lock: ['company_id', 'name', ...TRANSITION_COLUMNS],
  facts: () => ({ has_instances: sql<boolean>`programs.has_instances(t.id)` }),
  check: ({ row, input, viewer }) => checkTransition(row, input.to, viewer),
  set: ({ input }) => ({ status: input.to }),
  event: ({ row, input }) => ({
    type: 'campaign.transitioned',
    payload: {
      from: row.status,
      to: input.to,
      reason: input.reason ?? null,
      // The campaign's programme instances are made of these.
      name: row.name,
      templateId: row.template_id,
      beneficiaryGroupId: row.beneficiary_group_id,
      startDate: row.start_date,
      endDate: row.end_date,
    },
  }),
});

export const updateCampaign = changes(campaigns, 'updateCampaign', {
  lock: ['company_id', ...UPDATE_COLUMNS],
  check: ({ row, input, viewer }) => checkUpdate(row, input, viewer),
  set: ({ input }) => ({
    ...columnsOf(input),
    // An empty text says nothing.
    description: input.description === '' ? null : input.description,
    quarter: input.startDate === undefined ? undefined : quarterOf(new Date(input.startDate)),
  }),
  event: ({ input }) => ({ type: 'campaign.updated', payload: { fields: givenFields(input) } }),
});
