/** Rules of sessions: their status, which is derived, and their changes (catalogue, SM-5). */
import { isoDay } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { member } from '@teei/platform/json/member.ts';
import { checkPast } from '@teei/platform/mutations/past.ts';
import type { Selectable } from 'kysely';
import type { KintellSessions } from '../generated/database.ts';
import type {
  CompleteSessionInput,
  KintellSessionStatus,
  ScheduleSessionInput,
} from '../generated/graphql.ts';
import { instanceStates } from '../instance/instance.states.ts';
import { checkLevels, type GivenLevels } from './language-level.rules.ts';
import { sessionStates, type SessionState } from './session.states.ts';

/** Columns that determine the status. */
export interface SessionMarks {
  readonly completed_at: string | null;
  /** Has `cancelled_at`, a timestamp, after a cancellation, and `no_show: true` when somebody was absent. */
  readonly metadata: unknown;
}

/** Status of a session. COMPLETED takes precedence over CANCELLED, and CANCELLED over NO_SHOW. */
export function sessionStatus({ completed_at, metadata }: SessionMarks): KintellSessionStatus {
  if (completed_at !== null) return 'COMPLETED';
  if ((member(metadata, 'cancelled_at') ?? null) !== null) return 'CANCELLED';
  return member(metadata, 'no_show') === true ? 'NO_SHOW' : 'SCHEDULED';
}

/** The same, as the state machine spells it. */
function stateOf(session: SessionMarks): SessionState {
  return sessionStates.read(sessionStatus(session).toLowerCase());
}

type SessionFacts = SessionMarks & Pick<Selectable<KintellSessions>, 'scheduled_at'>;

/** INVALID_TRANSITION at `id`, unless the session can go to the state (SM-5). */
export function checkTransition(session: SessionMarks, to: SessionState): readonly UserError[] {
  return sessionStates.checkMove(stateOf(session), to);
}

/** Errors of saying how a session went: it cannot go to that state, or has not begun. */
export function checkOutcome(
  session: SessionFacts,
  to: SessionState,
  now: Date,
): readonly UserError[] {
  const { scheduled_at: begin } = session;
  return sessionStates.checkMove(
    stateOf(session),
    to,
    Date.parse(begin) > now.getTime() &&
      conflict('id', `expected a session that has begun; it begins at ${begin}.`),
  );
}

/** Errors of completing a session: it is not SCHEDULED, has not begun by then, or its levels are wrong. */
export function checkCompletion(
  session: SessionFacts & Pick<Selectable<KintellSessions>, 'session_type'>,
  { completedAt, ...levels }: Pick<CompleteSessionInput, 'completedAt'> & GivenLevels,
  now: Date,
): readonly UserError[] {
  const early = checkOutcome(session, 'completed', now);
  if (early.length > 0) return early;
  return [
    ...checkPast('completedAt', completedAt, now, session.scheduled_at),
    ...checkLevels(session.session_type, levels),
  ];
}

/** Errors of moving a session: it is not SCHEDULED, or would be in the past or after its instance. */
export function checkMove(
  session: SessionMarks & Pick<PlanFacts, 'end_date'>,
  scheduledAt: string,
  now: Date,
): readonly UserError[] {
  return errorsAmong(
    ...sessionStates.checkIn(stateOf(session), ['scheduled']),
    Date.parse(scheduledAt) <= now.getTime() && inThePast,
    afterEnd(session, scheduledAt),
  );
}

/** Facts that a new session depends on. */
export interface PlanFacts {
  /** Status of the instance. */
  readonly status: string;
  /** Last day of the instance; null without an end, and outside of any. */
  readonly end_date: string | null;
  /** True for people with an ACTIVE enrolment in the instance, on this side. */
  readonly has_participant: boolean;
  readonly has_volunteer: boolean;
}

/** Errors of planning a session in an instance that the viewer can see. */
export function checkPlan(
  facts: PlanFacts,
  { scheduledAt, sessionType, languageLevel }: ScheduleSessionInput,
  now: Date,
): readonly UserError[] {
  return errorsAmong(
    ...instanceStates.checkIn(facts.status, ['planned', 'active'], 'programInstanceId'),
    !facts.has_participant &&
      badInput('participantId', 'a participant whose enrolment in the instance is ACTIVE'),
    !facts.has_volunteer &&
      badInput('volunteerId', 'a volunteer whose enrolment in the instance is ACTIVE'),
    Date.parse(scheduledAt) <= now.getTime() && inThePast,
    afterEnd(facts, scheduledAt),
    ...checkLevels(sessionType, { languageLevel }),
  );
}

const inThePast = badInput('scheduledAt', 'a moment in the future');

function afterEnd(
  { end_date: endDate }: Pick<PlanFacts, 'end_date'>,
  scheduledAt: string,
): UserError | false {
  return (
    endDate !== null &&
    isoDay(new Date(scheduledAt)) > endDate &&
    badInput('scheduledAt', `a day up to the end of the instance, ${endDate}`)
  );
}
