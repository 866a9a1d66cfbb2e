import { sql } from 'kysely';
import { appends, changes } from '../mutations.ts';
import { instances } from '../instance/instance.collection.ts';
import { isEnrolled } from '../enrollment/enrolled.sql.ts';
import { sessions } from './session.collection.ts';
import { givenLevels, sourceLevelOf } from './language-level.rules.ts';
import { completedEvent, offEvent, EVENT_COLUMNS, plannedEvent } from './session.events.ts';
import {
  checkCompletion,
  checkMove,
  checkOutcome,
  checkPlan,
  checkTransition,
} from './session.rules.ts';

/** Columns of a session that says how it went, for its rules and its event. */
const LOCKED = [
  'company_id',
  ...EVENT_COLUMNS,
  'scheduled_at',
  'completed_at',
  'metadata',
] as const;

/** Campaign and type of the session's instance; null outside of any. */
const instanceFacts = () => ({
  campaign_id: sql<string | null>`
    (select campaign_id from programs.instance_facts(t.program_instance_id))`,
  program_type: sql<string | null>`
    (select program_type from programs.instance_facts(t.program_instance_id))`,
});

/** Metadata of a session with the mark of its state, as JSON. */
function marked(metadata: unknown, mark: object): string {
  return JSON.stringify(typeof metadata === 'object' ? { ...metadata, ...mark } : mark);
}

export const scheduleSession = appends(instances, sessions, 'scheduleSession', {
  parentId: 'programInstanceId',
  lock: ['company_id', 'campaign_id', 'status', 'end_date'],
  // People enrol, and sessions are planned, meanwhile.
  strength: 'no key update',
  facts: ({ input: { participantId, volunteerId } }) => ({
    has_participant: isEnrolled(participantId, 'participant'),
    has_volunteer: isEnrolled(volunteerId, 'volunteer'),
    program_type: sql<string>`(
      select type from programs.program_templates where id = t.template_id)`,
  }),
  check: ({ row, input, now }) => checkPlan(row, input, now),
  values: ({ input }) => ({
    session_type: input.sessionType,
    program_instance_id: input.programInstanceId,
    participant_id: input.participantId,
    volunteer_id: input.volunteerId,
    scheduled_at: input.scheduledAt,
    language_level: input.languageLevel,
    topics: JSON.stringify(input.topics ?? []),
  }),
  returning: ['company_id', ...EVENT_COLUMNS, 'scheduled_at'],
  event: ({ row, stored }) =>
    plannedEvent('kintell.session.scheduled', {
      ...stored,
      campaign_id: row.campaign_id,
      program_type: row.program_type,
    }),
});

export const rescheduleSession = changes(sessions, 'rescheduleSession', {
  lock: LOCKED,
  facts: () => ({
    ...instanceFacts(),
    end_date: sql<string | null>`(
      select end_date from programs.program_instances where id = t.program_instance_id)`,
  }),
  check: ({ row, input, now }) => checkMove(row, input.scheduledAt, now),
  set: ({ input }) => ({ scheduled_at: input.scheduledAt }),
  event: ({ row, stored }) => plannedEvent('kintell.session.rescheduled', { ...row, ...stored }),
});

export const cancelSession = changes(sessions, 'cancelSession', {
  lock: LOCKED,
  facts: instanceFacts,
  check: ({ row }) => checkTransition(row, 'cancelled'),
  set: ({ row, now }) => ({ metadata: marked(row.metadata, { cancelled_at: now.toISOString() }) }),
  event: ({ row, input }) => offEvent('kintell.session.cancelled', row, input.reason),
});

export const recordNoShow = changes(sessions, 'recordNoShow', {
  lock: LOCKED,
  facts: instanceFacts,
  check: ({ row, now }) => checkOutcome(row, 'no_show', now),
  set: ({ row }) => ({ metadata: marked(row.metadata, { no_show: true }) }),
  event: ({ row, input }) => offEvent('kintell.session.missed', row, input.reason),
});

export const completeSession = changes(sessions, 'completeSession', {
  lock: [...LOCKED, 'rating', 'language_level'],
  facts: instanceFacts,
  check: ({ row, input, now }) => checkCompletion(row, input, now),
  set: ({ row, input, now }) => {
    const levels = givenLevels(input);
    return {
      completed_at: input.completedAt ?? now.toISOString(),
      duration_minutes: input.durationMinutes,
      rating: input.rating ?? undefined,
      language_level: levels?.language_level,
      metadata: marked(row.metadata, {
        ...(typeof input.isPaidTime === 'boolean' && { paid_time: input.isPaidTime }),
        // Undefined removes it.
        ...(levels && { source_level: levels.source_level ?? undefined }),
      }),
    };
  },
  event: ({ row, input, stored, now }) =>
    completedEvent({
      ...row,
      ...stored,
      completed_at: input.completedAt ?? now.toISOString(),
      duration_minutes: input.durationMinutes,
      source_level: sourceLevelOf(stored.metadata),
    }),
});
