/** Rules of imported sessions (catalogue, table 15). */
import { FIRST_COUNTED_DAY } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  notFound,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import type { ImportedSession } from '../generated/graphql.ts';
import { checkLevels } from './language-level.rules.ts';
import type { SessionState } from './session.states.ts';

/** Facts about a row, from the database. */
export interface ImportFacts {
  /** users.users.role; null for a person who is not there, or whose data is restricted. */
  readonly participant_role: string | null;
  readonly volunteer_role: string | null;
  /** False for an instance that is not there. */
  readonly has_instance: boolean;
  /** State of the session that is known by this id; null for a new one. */
  readonly stored_state: string | null;
  /** True when a session is known that is about a person whose data is restricted. */
  readonly is_restricted: boolean;
  /** True when the session that is known says the same, but for `isPaidTime`. */
  readonly is_same: boolean;
  /** True when the row leaves paid time as it is. */
  readonly is_paid_time_same: boolean;
}

/** State that a row gives its session. */
export function importedState({ status, completedAt }: ImportedSession): SessionState {
  switch (status ?? (typeof completedAt === 'string' ? 'COMPLETED' : 'SCHEDULED')) {
    case 'COMPLETED':
      return 'completed';
    case 'CANCELLED':
      return 'cancelled';
    case 'NO_SHOW':
      return 'no_show';
    case 'SCHEDULED':
      return 'scheduled';
  }
}

/** Errors that keep a row out; none for one that is imported. */
export function checkImportedSession(
  row: ImportedSession,
  facts: ImportFacts,
  now: Date,
): readonly UserError[] {
  const { scheduledAt, completedAt, durationMinutes, programInstanceId } = row;
  const state = importedState(row);
  const isCompleted = state === 'completed';
  const hasCompletion = typeof completedAt === 'string';
  return errorsAmong(
    facts.participant_role !== 'participant' &&
      notFound('Participant', row.participantId, 'participantId'),
    facts.volunteer_role !== 'volunteer' && notFound('Volunteer', row.volunteerId, 'volunteerId'),
    !facts.has_instance &&
      notFound('ProgramInstance', programInstanceId ?? '', 'programInstanceId'),
    isUncounted(scheduledAt) && badInput('scheduledAt', COUNTED),
    isCompleted !== hasCompletion &&
      badInput('completedAt', 'a moment for a session that is COMPLETED, and for no other'),
    isCompleted &&
      typeof durationMinutes !== 'number' &&
      badInput('durationMinutes', 'the minutes of a session that is COMPLETED'),
    hasCompletion &&
      Date.parse(completedAt) > now.getTime() &&
      badInput('completedAt', 'a moment that is not in the future'),
    // As of completeSession and recordNoShow: a session that took place, or was missed, had begun.
    hasCompletion &&
      !facts.is_same &&
      Date.parse(completedAt) < Date.parse(scheduledAt) &&
      badInput('completedAt', `a moment after the session began, at ${scheduledAt}`),
    state === 'no_show' &&
      !facts.is_same &&
      Date.parse(scheduledAt) > now.getTime() &&
      badInput('scheduledAt', 'a moment that is not in the future, for a session that is NO_SHOW'),
    hasCompletion && isUncounted(completedAt) && badInput('completedAt', COUNTED),
    ...checkLevels(row.sessionType, row),
    facts.is_restricted &&
      conflict(
        'externalSessionId',
        'the session is about a person whose data is restricted; import it when the restriction has ended.',
      ),
    facts.stored_state !== null &&
      facts.stored_state !== 'scheduled' &&
      !facts.is_same &&
      conflict(
        'externalSessionId',
        `the session is ${facts.stored_state.toUpperCase()} and says something else; that is final.`,
      ),
  );
}

const COUNTED = `a moment from ${FIRST_COUNTED_DAY} on`;

function isUncounted(moment: string): boolean {
  return Date.parse(moment) < Date.parse(FIRST_COUNTED_DAY);
}
