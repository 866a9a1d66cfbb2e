import { askSubgraph } from '@teei/test/ask.ts';
import { holdsInTheDatabase, movesAlongItsEdges } from '@teei/test/state-machines.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe } from 'vitest';
import { CAMPAIGN, startCampaigns, TRANSITION, put } from '../../test/fixtures.ts';
import { campaignStates, type CampaignState } from './campaign.states.ts';

const ask = askSubgraph(startCampaigns);

const putCampaign = async (state: CampaignState): Promise<string> => {
  await put(ask, state);
  return CAMPAIGN;
};

describe('the life of a campaign', () => {
  holdsInTheDatabase(ask, {
    machine: campaignStates,
    table: 'campaigns.campaigns',
    column: 'status',
    migration: 'campaigns/0104_guard_transitions.sql',
    put: putCampaign,
  });

  movesAlongItsEdges(ask, {
    machine: campaignStates,
    mutation: TRANSITION,
    noun: 'campaign',
    viewer: admin,
    put: putCampaign,
  });
});
