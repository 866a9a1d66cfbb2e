/** Daily snapshots of the metrics of campaigns. */
import type { CampaignsNoun } from '../noun.ts';
import { snapshots } from './snapshot.collection.ts';
import { snapshotJobs } from './snapshot.jobs.ts';
import { captureSnapshot } from './snapshot.mutations.ts';
import { snapshotResolvers } from './snapshot.resolvers.ts';

export const snapshot: CampaignsNoun = {
  collections: [snapshots],
  resolvers: snapshotResolvers,
  mutations: { captureSnapshot },
  jobs: snapshotJobs,
};
