import { connection } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { ActivityEntryResolvers, QueryResolvers } from '../generated/graphql.ts';
import { activity } from './activity.collection.ts';

export const activityQueries: QueryResolvers = {
  activity: connection(activity),
};

export const activityFields: ActivityEntryResolvers = {
  // The table's own id is an event's place in the order of telling.
  __resolveReference: resolveReference(activity, { id: { uuid: 'event_id' } }),
  id: activity.from(['event_id'], (row) => row.event_id),
  company: activity.reference('Company', 'company_id'),
  subject: activity.reference('User', 'subject_id'),
  actor: activity.reference('User', 'actor_id'),
};
