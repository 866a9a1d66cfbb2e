import { connection } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { BuddySystemEventResolvers, QueryResolvers } from '../generated/graphql.ts';
import { systemEvents } from './system-event.collection.ts';

export const systemEventQueries: QueryResolvers = {
  buddySystemEvents: connection(systemEvents),
};

export const systemEventFields: BuddySystemEventResolvers = {
  __resolveReference: resolveReference(systemEvents, { eventId: 'event_id' }),
};
