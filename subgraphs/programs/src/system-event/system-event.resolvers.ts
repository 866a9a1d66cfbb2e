import { rootConnection } from '@teei/platform/collections/connection.ts';
import { getByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { systemEvents } from './system-event.collection.ts';

export const systemEventResolvers: Resolvers = {
  Query: {
    buddySystemEvent: getByKey(systemEvents, { eventId: 'event_id' }),
    buddySystemEvents: rootConnection(systemEvents),
  },
  BuddySystemEvent: {
    __resolveReference: resolveReference(systemEvents, { eventId: 'event_id' }),
  },
};
