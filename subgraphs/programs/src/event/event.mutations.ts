import { sql } from 'kysely';
import { matches } from '../match/match.collection.ts';
import { appends } from '../mutations.ts';
import { events } from './event.collection.ts';
import { checkEvent } from './event.rules.ts';

export const logBuddyEvent = appends(matches, events, 'logBuddyEvent', {
  parentId: 'matchId',
  lock: ['company_id', 'program_instance_id', 'status', 'matched_at', 'ended_at'],
  strength: 'no key update',
  facts: ({ input: { eventType, eventDate } }) => ({
    is_logged: sql<boolean>`exists (
      select from programs.buddy_events
      where match_id = t.id and event_type = ${eventType} and event_date = ${eventDate})`,
  }),
  check: ({ row, input, now }) => checkEvent(row, input.eventDate, now),
  values: ({ input }) => ({
    match_id: input.matchId,
    event_type: input.eventType,
    event_date: input.eventDate,
    description: input.description,
    location: input.location,
  }),
  returning: ['company_id'],
  event: ({ row, input }) => ({
    type: 'buddy.event.logged',
    payload: {
      matchId: input.matchId,
      programInstanceId: row.program_instance_id,
      eventType: input.eventType,
      eventDate: input.eventDate,
    },
  }),
});
