import { testMutations } from '@teei/test/mutation-conformance.ts';
import { admin } from '@teei/test/viewers.ts';
import { campaignsSubgraph } from '../src/subgraph.ts';
import { CAMPAIGN, FOREIGN, manager, put, startCampaigns } from './fixtures.ts';

testMutations(campaignsSubgraph, startCampaigns, {
  transitionCampaign: {
    viewer: manager,
    other: admin,
    input: async (ask) => ({
      id: CAMPAIGN,
      to: 'RECRUITING',
      expectedUpdatedAt: await put(ask, 'planned'),
    }),
    foreign: { id: FOREIGN },
    variation: { to: 'CLOSED' },
    statements: 7,
  },
  updateCampaign: {
    viewer: manager,
    other: admin,
    input: async (ask) => ({
      id: CAMPAIGN,
      name: 'Renamed',
      expectedUpdatedAt: await put(ask, 'planned'),
    }),
    foreign: { id: FOREIGN },
    variation: { name: 'Renamed again' },
    statements: 7,
  },
});
