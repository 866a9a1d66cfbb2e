import { connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { sql } from 'kysely';
import type {
  BuddyEventResolvers,
  BuddyMatchResolvers,
  ProgramInstanceResolvers,
} from '../generated/graphql.ts';
import { matches } from '../match/match.collection.ts';
import { events } from './event.collection.ts';

export const eventFields: BuddyEventResolvers = {
  __resolveReference: resolveReference(events),
  match: belongsTo(events, 'match_id', matches),
};

export const eventsOfMatch: BuddyMatchResolvers = {
  events: connectionBy(events, 'match_id'),
};

export const eventsOfInstance: ProgramInstanceResolvers = {
  buddyEvents: connectionBy(
    events,
    (instanceId) => sql`t.match_id in (
      select id from programs.buddy_matches where program_instance_id = ${instanceId})`,
  ),
};
