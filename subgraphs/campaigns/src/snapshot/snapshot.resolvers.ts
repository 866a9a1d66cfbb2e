import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { firstOfParent } from '@teei/platform/collections/lists.ts';
import { belongsTo, getByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { euros } from '@teei/platform/money/money.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { campaigns } from '../campaign/campaign.collection.ts';
import { snapshots } from './snapshot.collection.ts';

export const snapshotResolvers: Resolvers = {
  Query: {
    campaignSnapshot: getByKey(snapshots, {
      campaignId: { uuid: 'campaign_id' },
      snapshotDate: 'snapshot_date',
    }),
    campaignSnapshots: rootConnection(snapshots),
  },
  CampaignMetricsSnapshot: {
    __resolveReference: resolveReference(snapshots),
    campaign: belongsTo(snapshots, 'campaign_id', campaigns),
    budgetSpent: snapshots.from(['budget_spent_cents'], (row) => euros(row.budget_spent_cents)),
  },
  Campaign: {
    snapshots: connectionOfParent(snapshots, 'campaign_id'),
    latestSnapshot: firstOfParent(snapshots, 'campaign_id'),
  },
};
