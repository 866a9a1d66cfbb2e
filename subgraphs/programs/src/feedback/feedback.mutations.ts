import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { checkFeedback, FEEDBACK_INTERVAL_DAYS } from '../event/event.rules.ts';
import { matches } from '../match/match.collection.ts';
import { appends } from '../mutations.ts';
import { feedbackEntries } from './feedback.collection.ts';

export const submitFeedback = appends(matches, feedbackEntries, 'submitFeedback', {
  parentId: 'matchId',
  lock: ['company_id', 'program_instance_id', 'status', 'participant_id'],
  // The half that speaks has one feedback at a time.
  strength: 'no key update',
  lockFirst: true,
  facts: ({ viewer, now }) => ({
    // Row-level security shows the viewer their own half's feedback alone.
    is_logged: sql<boolean>`exists (
      select from programs.buddy_feedback where match_id = t.id and submitted_at >
        ${now.toISOString()}::timestamptz - make_interval(days => ${FEEDBACK_INTERVAL_DAYS}::int))`,
    may_extract: sql<boolean>`
      privacy.has_consent(${viewerUserId(viewer)}, 'ai_processing', ${now.toISOString()})`,
  }),
  check: ({ row }) => checkFeedback(row),
  values: ({ row, input, viewer, now }) => ({
    match_id: input.matchId,
    from_role: row.participant_id === viewerUserId(viewer) ? 'participant' : 'buddy',
    rating: input.rating,
    feedback_text: input.feedbackText,
    submitted_at: now.toISOString(),
  }),
  returning: ['company_id', 'from_role', 'rating'],
  event: ({ row, input, stored }) => ({
    type: 'buddy.feedback.submitted',
    payload: {
      matchId: input.matchId,
      programInstanceId: row.program_instance_id,
      fromRole: stored.from_role,
      rating: stored.rating === null ? null : Number(stored.rating),
      // Evidence is extracted from texts of people who have consented to AI_PROCESSING alone.
      mayExtract: row.may_extract && typeof input.feedbackText === 'string',
    },
  }),
});
