import { testMutations } from '@teei/test/mutation-conformance.ts';
import { force } from '@teei/test/transitions.ts';
import { admin } from '@teei/test/viewers.ts';
import { campaignStates } from '../src/campaign/campaign.states.ts';
import { campaignsSubgraph } from '../src/subgraph.ts';
import {
  addEvidence,
  CAMPAIGN,
  EVIDENCE,
  FOREIGN,
  FOREIGN_EVIDENCE,
  GROUP,
  manager,
  planCampaign,
  startCampaigns,
  TEMPLATE,
} from './fixtures.ts';

const byManager = { viewer: manager, other: admin };
const byStaff = { viewer: admin, other: { ...admin, userId: GROUP } };

testMutations(campaignsSubgraph, startCampaigns, {
  transitionCampaign: {
    ...byManager,
    put: planCampaign,
    input: {
      id: CAMPAIGN,
      to: 'RECRUITING',
      reason: 'Everything is signed.',
    },
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
    statements: 4,
    moves: { machine: campaignStates, id: CAMPAIGN, viewer: admin },
  },
  updateCampaign: {
    ...byManager,
    put: planCampaign,
    input: {
      id: CAMPAIGN,
      description: '',
      startDate: '2026-04-01',
      tags: ['spring', '🌻'],
    },
    foreign: { id: FOREIGN },
    variation: { name: 'Renamed' },
    shows: { name: 'Mentors', description: null, quarter: '2026-Q2', tags: ['spring', '🌻'] },
    event: {
      type: 'campaign.updated',
      payload: { fields: ['description', 'startDate', 'tags'] },
    },
    statements: 5,
  },
  createCampaign: {
    ...byManager,
    input: {
      name: 'New',
      templateId: TEMPLATE,
      beneficiaryGroupId: GROUP,
      startDate: '2026-04-01',
      endDate: '2026-06-30',
      tags: ['new'],
      configOverrides: { sessionMinutes: 30, reminders: null },
    },
    variation: { name: 'Newer' },
    shows: {
      status: 'DRAFT',
      name: 'New',
      quarter: '2026-Q2',
      priority: 'MEDIUM',
      tags: ['new'],
      configOverrides: { sessionMinutes: 30, reminders: null },
    },
    event: { type: 'campaign.created', payload: { name: 'New' } },
    statements: 6,
  },
  pinEvidence: {
    ...byManager,
    input: async (ask) => ({ id: CAMPAIGN, evidenceId: await addEvidence(ask) }),
    foreign: { id: FOREIGN, evidenceId: FOREIGN_EVIDENCE },
    variation: { evidenceId: GROUP },
    shows: { name: 'Mentors' },
    event: { type: 'campaign.evidence_pinned', payload: { evidenceId: EVIDENCE } },
    statements: 4,
  },
  unpinEvidence: {
    ...byManager,
    input: async (ask) => ({ id: CAMPAIGN, evidenceId: await addEvidence(ask, true) }),
    foreign: { id: FOREIGN },
    variation: { evidenceId: GROUP },
    shows: { name: 'Mentors' },
    event: { type: 'campaign.evidence_unpinned', payload: { evidenceId: EVIDENCE } },
    statements: 4,
  },
  recordSpend: {
    ...byStaff,
    put: (ask) =>
      force(ask, 'campaigns.campaigns', CAMPAIGN, `status = 'active', budget_spent_cents = 10`),
    input: { id: CAMPAIGN, amountCents: 90 },
    variation: { amountCents: 91 },
    shows: { budgetSpent: { amountCents: 100 } },
    event: { type: 'campaign.spend_recorded', payload: { amountCents: 90, spentCents: 100 } },
    statements: 4,
  },
  recomputeCampaignScores: {
    ...byStaff,
    input: async (ask) => {
      const half = `volunteers_enrolled = 10, volunteer_capacity = 10, budget_spent_cents = 250000`;
      await force(ask, 'campaigns.campaigns', CAMPAIGN, half);
      return { id: CAMPAIGN };
    },
    variation: { id: FOREIGN },
    shows: { upsellScore: 45, isHighValue: false },
    event: { type: 'campaign.scored', payload: { upsellScore: 45 } },
    statements: 4,
  },
  captureSnapshot: {
    ...byStaff,
    put: (ask) =>
      force(ask, 'campaigns.campaigns', CAMPAIGN, `status = 'active', budget_spent_cents = 100`),
    input: { campaignId: CAMPAIGN },
    variation: { campaignId: FOREIGN },
    shows: { snapshotDate: '2025-11-15', budgetSpent: { amountCents: 100 }, sroiRatio: 0 },
    event: {
      type: 'campaign_metrics_snapshot.captured',
      payload: { campaignId: CAMPAIGN, date: '2025-11-15' },
    },
    statements: 6,
  },
});
