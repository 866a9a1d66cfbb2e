import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { firstOfParent } from '@teei/platform/collections/lists.ts';
import { belongsTo, getByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { euros } from '@teei/platform/money/money.ts';
import type { CampaignMetricsSnapshotExplainArgs, Resolvers } from '../generated/graphql.ts';
import { campaigns } from '../campaign/campaign.collection.ts';
import { snapshots } from './snapshot.collection.ts';
import { SNAPSHOT_FORMULAS } from './snapshot.formulas.ts';

const explainSnapshot = explainRows(SNAPSHOT_FORMULAS);

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
    explain: snapshots.from(
      ['budget_spent_cents', 'volunteers_enrolled', 'beneficiaries_enrolled'],
      (row, args: CampaignMetricsSnapshotExplainArgs) =>
        explainSnapshot(
          {
            budgetSpent: row.budget_spent_cents,
            volunteersEnrolled: row.volunteers_enrolled,
            beneficiariesEnrolled: row.beneficiaries_enrolled,
          },
          args,
        ),
    ),
  },
  Campaign: {
    snapshots: connectionOfParent(snapshots, 'campaign_id'),
    latestSnapshot: firstOfParent(snapshots, 'campaign_id'),
  },
};
