import { sql } from 'kysely';
import { changes } from '../mutations.ts';
import { instances } from './instance.collection.ts';
import { checkTransition } from './instance.rules.ts';

export const transitionProgramInstance = changes(instances, 'transitionProgramInstance', {
  lock: ['company_id', 'campaign_id', 'status'],
  // People enrol meanwhile.
  strength: 'no key update',
  facts: () => ({
    campaign_status: sql<string | null>`campaigns.status_of(t.campaign_id)`,
  }),
  check: ({ row, input }) => checkTransition(row, input.to),
  set: ({ input }) => ({ status: input.to }),
  event: ({ row, input }) => ({
    type: 'program_instance.transitioned',
    payload: {
      campaignId: row.campaign_id,
      from: row.status,
      to: input.to,
      reason: input.reason ?? null,
    },
  }),
});
