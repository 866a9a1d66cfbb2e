import { isoDay } from '@teei/platform/calendar/period.ts';
import { sql } from 'kysely';
import { checkCheckin } from '../event/event.rules.ts';
import { matches } from '../match/match.collection.ts';
import { appends } from '../mutations.ts';
import { checkins } from './checkin.collection.ts';
import { needsAttention } from './mood.rules.ts';

export const submitCheckin = appends(matches, checkins, 'submitCheckin', {
  parentId: 'matchId',
  lock: ['company_id', 'program_instance_id', 'status', 'matched_at', 'ended_at'],
  strength: 'no key update',
  // The mood before is that of a check-in that may be under way.
  lockFirst: true,
  facts: ({ input, now }) => {
    const day = input.checkinDate ?? isoDay(now);
    return {
      is_logged: sql<boolean>`exists (
        select from programs.buddy_checkins where match_id = t.id and checkin_date = ${day})`,
      mood_before: sql<string | null>`(
        select mood from programs.buddy_checkins
        where match_id = t.id and checkin_date < ${day} order by checkin_date desc limit 1)`,
    };
  },
  check: ({ row, input, now }) => checkCheckin(row, input.checkinDate ?? isoDay(now), now),
  values: ({ input, now }) => ({
    match_id: input.matchId,
    checkin_date: input.checkinDate ?? isoDay(now),
    mood: input.mood,
    notes: input.notes,
  }),
  returning: ['company_id'],
  event: ({ row, input }) => ({
    type: 'buddy.checkin.submitted',
    payload: {
      matchId: input.matchId,
      programInstanceId: row.program_instance_id,
      needsAttention: needsAttention(row.mood_before, input.mood),
    },
  }),
});
