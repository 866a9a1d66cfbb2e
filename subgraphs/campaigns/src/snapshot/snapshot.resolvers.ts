import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { firstBy } from '@teei/platform/collections/lists.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { euros } from '@teei/platform/money/money.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { campaigns } from '../campaign/campaign.collection.ts';
import { snapshots } from './snapshot.collection.ts';

export const snapshotResolvers: Resolvers = {
  Query: {
    campaignSnapshots: connection(snapshots),
  },
  CampaignMetricsSnapshot: {
    __resolveReference: resolveReference(snapshots),
    campaign: belongsTo(snapshots, 'campaign_id', campaigns),
    budgetSpent: snapshots.from(['budget_spent_cents'], (row) => euros(row.budget_spent_cents)),
  },
  Campaign: {
    snapshots: connectionBy(snapshots, 'campaign_id'),
    latestSnapshot: firstBy(snapshots, 'campaign_id'),
  },
};
