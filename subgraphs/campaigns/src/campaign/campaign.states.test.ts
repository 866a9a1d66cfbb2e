import { askSubgraph } from '@teei/test/ask.ts';
import { movesAlongItsEdges } from '@teei/test/transitions.ts';
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
  movesAlongItsEdges(ask, {
    machine: campaignStates,
    mutation: TRANSITION,
    noun: 'campaign',
    viewer: admin,
    put: putCampaign,
  });
});
