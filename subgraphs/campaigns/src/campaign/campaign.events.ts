/** Events of campaigns that both mutations and jobs emit. */
import type { MutationEvent } from '@teei/platform/mutations/declarations.ts';
import { fieldsOf, transitionOf } from '@teei/platform/mutations/event-payload.ts';
import type { DueCampaign } from './campaign.sql.ts';
import type { CampaignState } from './campaign.states.ts';

/** Event of a transition, with what the campaign's programme instances are made of. */
export function transitionEvent(
  campaign: Omit<DueCampaign, 'id' | 'company_id'>,
  to: CampaignState,
  reason: string | null,
): MutationEvent {
  return {
    type: 'campaign.transitioned',
    payload: {
      ...transitionOf(campaign, { to, reason }),
      ...fieldsOf(
        campaign,
        'name',
        'template_id',
        'beneficiary_group_id',
        'start_date',
        'end_date',
      ),
    },
  };
}
