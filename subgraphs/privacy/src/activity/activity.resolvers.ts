import { connectionOfParent, rootConnection } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { activityEntries } from './activity.collection.ts';

export const activityResolvers: Resolvers = {
  User: {
    activity: connectionOfParent(activityEntries, 'subject_id'),
  },
  Query: {
    activity: rootConnection(activityEntries),
  },
  ActivityEntry: {
    // The id of the table is the position of the event in the outbox.
    __resolveReference: resolveReference(activityEntries, { id: { uuid: 'event_id' } }),
    id: activityEntries.from(['event_id'], (row) => row.event_id),
    company: activityEntries.reference('Company', 'company_id'),
    subject: activityEntries.reference('User', 'subject_id'),
    actor: activityEntries.reference('User', 'actor_id'),
  },
};
