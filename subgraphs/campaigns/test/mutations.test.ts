import { testMutations } from '@teei/test/mutation-conformance.ts';
import { admin } from '@teei/test/viewers.ts';
import { campaignStates } from '../src/campaign/campaign.states.ts';
import { campaignsSubgraph } from '../src/subgraph.ts';
import {
  CAMPAIGN,
  FOREIGN,
  GROUP,
  manager,
  planCampaign,
  startCampaigns,
  TEMPLATE,
} from './fixtures.ts';

testMutations(campaignsSubgraph, startCampaigns, {
  transitionCampaign: {
    viewer: manager,
    other: admin,
    input: async (ask) => ({
      id: CAMPAIGN,
      to: 'RECRUITING',
      reason: 'Everything is signed.',
      expectedUpdatedAt: await planCampaign(ask),
    }),
    foreign: { id: FOREIGN },
    variation: { to: 'CLOSED' },
    shows: { status: 'RECRUITING' },
    event: {
      type: 'campaign.transitioned',
      payload: {
        from: 'planned',
        to: 'recruiting',
        reason: 'Everything is signed.',
        name: 'Mentors',
        templateId: TEMPLATE,
        beneficiaryGroupId: GROUP,
        startDate: '2026-01-12',
        endDate: '2026-04-12',
      },
    },
    statements: 7,
    moves: { machine: campaignStates, id: CAMPAIGN, viewer: admin },
  },
  updateCampaign: {
    viewer: manager,
    other: admin,
    input: async (ask) => ({
      id: CAMPAIGN,
      expectedUpdatedAt: await planCampaign(ask),
      description: '',
      startDate: '2026-04-01',
      tags: ['spring', '🌻'],
    }),
    foreign: { id: FOREIGN },
    variation: { name: 'Renamed' },
    shows: { name: 'Mentors', description: null, quarter: '2026-Q2', tags: ['spring', '🌻'] },
    event: {
      type: 'campaign.updated',
      payload: { fields: ['description', 'startDate', 'tags'] },
    },
    statements: 7,
  },
});
