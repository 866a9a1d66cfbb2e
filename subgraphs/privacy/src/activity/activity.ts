/** Activity log: the events of all domains. */
import type { PrivacyNoun } from '../noun.ts';
import { activityEntries } from './activity.collection.ts';
import { activityResolvers } from './activity.resolvers.ts';

export const activity: PrivacyNoun = {
  collections: [activityEntries],
  resolvers: activityResolvers,
};
