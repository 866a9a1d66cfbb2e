/** Campaigns of companies, with their capacity, budget and life cycle. */
import type { CampaignsNoun } from '../noun.ts';
import { campaigns } from './campaign.collection.ts';
import { campaignResolvers } from './campaign.resolvers.ts';
import { campaignJobs } from './campaign.jobs.ts';
import {
  createCampaign,
  pinEvidence,
  recomputeCampaignScores,
  recordSpend,
  transitionCampaign,
  unpinEvidence,
  updateCampaign,
} from './campaign.mutations.ts';

export const campaign: CampaignsNoun = {
  collections: [campaigns],
  resolvers: campaignResolvers,
  mutations: {
    createCampaign,
    updateCampaign,
    transitionCampaign,
    pinEvidence,
    unpinEvidence,
    recordSpend,
    recomputeCampaignScores,
  },
  jobs: campaignJobs,
};
