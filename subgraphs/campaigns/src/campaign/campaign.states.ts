/** States of a campaign and the transitions between them (catalogue, SM-1). */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type CampaignState =
  'draft' | 'planned' | 'recruiting' | 'active' | 'paused' | 'completed' | 'closed';

export const campaignStates = new StateMachine<CampaignState>(
  'campaign',
  {
    draft: ['planned', 'closed'],
    planned: ['draft', 'recruiting', 'active', 'closed'],
    recruiting: ['active', 'paused', 'closed'],
    active: ['paused', 'completed'],
    paused: ['active', 'completed', 'closed'],
    completed: ['closed'],
    closed: [],
  },
  { table: 'campaigns.campaigns', columns: ['status'], initial: ['draft'] },
);
