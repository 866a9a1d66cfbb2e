import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { CampaignMetricsSnapshots } from '../generated/database.ts';
import type {
  CampaignMetricsSnapshotFilter,
  CampaignMetricsSnapshotOrder,
} from '../generated/graphql.ts';

export const snapshots = new Collection<
  Selectable<CampaignMetricsSnapshots>,
  CampaignMetricsSnapshotFilter,
  CampaignMetricsSnapshotOrder
>({
  type: 'CampaignMetricsSnapshot',
  table: 'campaigns.campaign_metrics_snapshots',
  filters: (by) => ({
    campaignId: by.id('campaign_id'),
    date: by.within('snapshot_date'),
    sroi: by.numberRange('sroi_ratio_float'),
    utilization: by.numberRange('volunteers_utilization_float'),
  }),
  orders: {
    DATE_DESC: [desc('snapshot_date')],
    DATE_ASC: [asc('snapshot_date')],
  },
  defaultOrder: 'DATE_DESC',
});
