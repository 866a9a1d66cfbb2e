/** Daily snapshots of the metrics of campaigns. */
import type { CampaignsNoun } from '../noun.ts';
import { snapshots } from './snapshot.collection.ts';
import { snapshotResolvers } from './snapshot.resolvers.ts';

export const snapshot: CampaignsNoun = {
  collections: [snapshots],
  resolvers: snapshotResolvers,
};
