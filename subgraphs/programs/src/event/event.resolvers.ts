import { connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { sql } from 'kysely';
import type { Resolvers } from '../generated/graphql.ts';
import { matches } from '../match/match.collection.ts';
import { events } from './event.collection.ts';

export const eventResolvers: Resolvers = {
  BuddyEvent: {
    __resolveReference: resolveReference(events),
    match: belongsTo(events, 'match_id', matches),
  },
  BuddyMatch: {
    events: connectionBy(events, 'match_id'),
  },
  ProgramInstance: {
    buddyEvents: connectionBy(
      events,
      (instanceId) => sql`t.match_id in (
      select id from programs.buddy_matches where program_instance_id = ${instanceId})`,
    ),
  },
};
