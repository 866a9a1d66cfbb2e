import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { fieldsOf, transitionOf } from '@teei/platform/mutations/event-payload.ts';
import { sql } from 'kysely';
import { isEnrolled } from '../enrollment/enrolled.sql.ts';
import { appends, changes } from '../mutations.ts';
import { instances } from '../instance/instance.collection.ts';
import { matches } from './match.collection.ts';
import { checkMatch, checkTransition, type MatchObstacle } from './match.rules.ts';

export const createBuddyMatch = appends(instances, matches, 'createBuddyMatch', {
  parentId: 'programInstanceId',
  // One at a time in an instance: the matches of both are counted.
  lockFirst: true,
  lock: ['company_id', 'status', 'config'],
  facts: ({ input: { participantId, buddyId } }) => ({
    has_participant: isEnrolled(participantId, 'participant'),
    has_buddy: isEnrolled(buddyId, 'volunteer'),
    is_matched: sql<boolean>`exists (
      select from programs.buddy_matches where participant_id = ${participantId}
        and (status = 'active' or (status = 'proposed' and program_instance_id = t.id)))`,
    buddy_matches: sql<number>`(
      select count(*)::int from programs.buddy_matches
      where buddy_id = ${buddyId} and program_instance_id = t.id and status <> 'ended')`,
  }),
  check: ({ row, input }) => checkMatch(row, input.status),
  values: ({ input, now }) => ({ ...columnsOf(input), matched_at: now.toISOString() }),
  returning: ['company_id', 'program_instance_id', 'participant_id', 'buddy_id', 'status'],
  event: ({ stored }) => ({
    type: 'buddy.match.created',
    payload: fieldsOf(stored, 'program_instance_id', 'participant_id', 'buddy_id', 'status'),
  }),
});

export const transitionBuddyMatch = changes(matches, 'transitionBuddyMatch', {
  lock: ['company_id', 'program_instance_id', 'status'],
  facts: ({ input: { to } }) => ({
    obstacle:
      to === 'active'
        ? sql<MatchObstacle | null>`programs.obstacle_to_match(t.id)`
        : sql<null>`null`,
  }),
  check: ({ row, input, viewer }) => checkTransition(row, input.to, viewer),
  set: ({ input, now }) => ({
    status: input.to,
    ended_at: input.to === 'ended' ? now.toISOString() : undefined,
  }),
  event: ({ row, input }) => ({
    type: input.to === 'ended' ? 'buddy.match.ended' : 'buddy.match.transitioned',
    payload: { ...fieldsOf(row, 'program_instance_id'), ...transitionOf(row, input) },
  }),
});
