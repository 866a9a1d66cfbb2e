import { sql } from 'kysely';
import { changes } from '../mutations.ts';
import { sessions } from './session.collection.ts';
import { checkCompletion, COMPLETION_COLUMNS } from './session.rules.ts';

export const completeSession = changes(sessions, 'completeSession', {
  lock: [
    'company_id',
    'program_instance_id',
    'participant_id',
    'volunteer_id',
    'rating',
    'language_level',
    ...COMPLETION_COLUMNS,
  ],
  // Null outside of any programme instance.
  facts: () => ({
    campaign_id: sql<string | null>`
      (select campaign_id from programs.instance_facts(t.program_instance_id))`,
    program_type: sql<string | null>`
      (select program_type from programs.instance_facts(t.program_instance_id))`,
  }),
  check: ({ row, input, now }) => checkCompletion(row, input.languageLevel, now),
  set: ({ input, now }) => ({
    completed_at: now.toISOString(),
    duration_minutes: input.durationMinutes,
    rating: input.rating ?? undefined,
    language_level: input.languageLevel ?? undefined,
  }),
  event: ({ row, input, stored }) => ({
    type: 'kintell.session.completed',
    payload: {
      sessionType: row.session_type,
      programInstanceId: row.program_instance_id,
      campaignId: row.campaign_id,
      programType: row.program_type,
      volunteerId: row.volunteer_id,
      participantId: row.participant_id,
      durationMinutes: input.durationMinutes,
      rating: stored.rating === null ? null : Number(stored.rating),
      languageLevel: stored.language_level,
    },
  }),
});
