/** The campaigns domain as a subgraph: its collections and the resolvers of its types. */
import { defineSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { campaigns } from './campaign/campaign.collection.ts';
import { transitionCampaign, updateCampaign } from './campaign/campaign.mutations.ts';
import {
  campaignFields,
  campaignQueries,
  campaignsOfCompany,
  campaignsOfGroup,
  campaignsOfTemplate,
} from './campaign/campaign.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { snapshots } from './snapshot/snapshot.collection.ts';
import {
  snapshotFields,
  snapshotQueries,
  snapshotsOfCampaign,
} from './snapshot/snapshot.resolvers.ts';

const resolvers: Resolvers = {
  Query: { ...campaignQueries, ...snapshotQueries },
  Mutation: { transitionCampaign, updateCampaign },
  Campaign: { ...campaignFields, ...snapshotsOfCampaign },
  CampaignMetricsSnapshot: snapshotFields,
  Company: campaignsOfCompany,
  ProgramTemplate: campaignsOfTemplate,
  BeneficiaryGroup: campaignsOfGroup,
};

export const campaignsSubgraph = defineSubgraph({
  name: 'campaigns',
  resolvers,
  collections: [campaigns, snapshots],
});
