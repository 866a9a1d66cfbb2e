/** Rules of sessions: their status, which is derived, and their changes (catalogue, SM-5). */
import { isoDay } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { member } from '@teei/platform/json/member.ts';
import type { Selectable } from 'kysely';
import type { KintellSessions } from '../generated/database.ts';
import type {
  CompleteSessionInput,
  KintellSessionStatus,
  ScheduleSessionInput,
} from '../generated/graphql.ts';
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

/** Errors of completing a session: it is not SCHEDULED, has not begun by then, or its levels are wrong. */
export function checkCompletion(
  session: SessionFacts & Pick<Selectable<KintellSessions>, 'session_type'>,
  { completedAt, ...levels }: Pick<CompleteSessionInput, 'completedAt'> & GivenLevels,
  now: Date,
): readonly UserError[] {
  const illegal = checkTransition(session, 'completed');
  if (illegal.length > 0) return illegal;
  const ended = typeof completedAt === 'string' ? Date.parse(completedAt) : now.getTime();
  return errorsAmong(
    !hasBegun(session, now) && notBegun(session),
    ended > now.getTime() && badInput('completedAt', 'a moment that is not in the future'),
    hasBegun(session, now) &&
      ended < Date.parse(session.scheduled_at) &&
      badInput('completedAt', `a moment after the session began, at ${session.scheduled_at}`),
    ...checkLevels(session.session_type, levels),
  );
}

/** Errors of recording that somebody was missing: the session is not SCHEDULED, or has not begun. */
export function checkNoShow(session: SessionFacts, now: Date): readonly UserError[] {
  const illegal = checkTransition(session, 'no_show');
  return illegal.length > 0 || hasBegun(session, now) ? illegal : [notBegun(session)];
}

/** Errors of moving a session: it is not SCHEDULED, or would be in the past or after its instance. */
export function checkMove(
  session: SessionMarks & Pick<PlanFacts, 'end_date'>,
  scheduledAt: string,
  now: Date,
): readonly UserError[] {
  const status = sessionStatus(session);
  return errorsAmong(
    status !== 'SCHEDULED' &&
      conflict('id', `only a session that is SCHEDULED can be moved; it is ${status}.`),
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
  const { status } = facts;
  return errorsAmong(
    status !== 'planned' &&
      status !== 'active' &&
      conflict(
        'programInstanceId',
        `expected an instance that is PLANNED or ACTIVE; it is ${status.toUpperCase()}.`,
      ),
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

function hasBegun({ scheduled_at: scheduledAt }: SessionFacts, now: Date): boolean {
  return Date.parse(scheduledAt) <= now.getTime();
}

function notBegun({ scheduled_at: scheduledAt }: SessionFacts): UserError {
  return conflict('id', `expected a session that has begun; it begins at ${scheduledAt}.`);
}
