/** Events of campaigns that both mutations and jobs emit. */
import type { MutationEvent } from '@teei/platform/mutations/declarations.ts';
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
      from: campaign.status,
      to,
      reason,
      name: campaign.name,
      templateId: campaign.template_id,
      beneficiaryGroupId: campaign.beneficiary_group_id,
      startDate: campaign.start_date,
      endDate: campaign.end_date,
    },
  };
}
