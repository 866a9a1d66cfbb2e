/** Campaigns of companies, with their capacity, budget and life cycle. */
import type { CampaignsNoun } from '../noun.ts';
import { campaigns } from './campaign.collection.ts';
import { campaignResolvers } from './campaign.resolvers.ts';
import { transitionCampaign, updateCampaign } from './campaign.mutations.ts';

export const campaign: CampaignsNoun = {
  collections: [campaigns],
  resolvers: campaignResolvers,
  mutations: { transitionCampaign, updateCampaign },
};
