import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { matches } from '../match/match.collection.ts';
import { events } from './event.collection.ts';
import { isEventOfInstance } from './event.sql.ts';

export const eventResolvers: Resolvers = {
  Query: {
    buddyEvent: getById(events),
  },
  BuddyEvent: {
    __resolveReference: resolveReference(events),
    match: belongsTo(events, 'match_id', matches),
  },
  BuddyMatch: {
    events: connectionOfParent(events, 'match_id'),
  },
  ProgramInstance: {
    buddyEvents: connectionOfParent(events, isEventOfInstance),
  },
};
