/** Rules of what pairs log: meetings and activities, check-ins and feedback (catalogue, tables 11 to 13). */
import { addDays, isoDay } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { matchStates } from '../match/match.states.ts';

/** Facts of a match that something is logged for. */
export interface MatchFacts {
  readonly status: string;
  readonly matched_at: string;
  /** Null until the match has ended. */
  readonly ended_at: string | null;
  /** True when the match has an entry of this kind on this day already. */
  readonly is_logged: boolean;
}

/** Days that an event may be logged ahead. */
const MAX_DAYS_AHEAD = 1;

/** Errors of logging a meeting or an activity of a match. */
export function checkEvent(match: MatchFacts, day: string, now: Date): readonly UserError[] {
  const latest = addDays(isoDay(now), MAX_DAYS_AHEAD);
  return errorsAmong(
    notAgreed(match),
    outside(match, 'eventDate', day),
    day > latest && badInput('eventDate', `a day up to tomorrow, ${latest}`),
    match.is_logged &&
      conflict('eventDate', 'the pair has logged an event of this kind on this day.'),
  );
}

/** Errors of a check-in: the match is not ACTIVE, or has checked in on this day. */
export function checkCheckin(match: MatchFacts, day: string, now: Date): readonly UserError[] {
  return errorsAmong(
    ...matchStates.checkIn(match.status, ['active'], 'matchId'),
    outside(match, 'checkinDate', day),
    day > isoDay(now) && badInput('checkinDate', 'a day that is not in the future'),
    match.is_logged &&
      conflict('checkinDate', 'the pair has checked in on this day; it does so once a day.'),
  );
}

/** Days between two feedbacks of one half of a pair. */
export const FEEDBACK_INTERVAL_DAYS = 30;

/** Errors of giving feedback: the two have not agreed yet, or this half gave feedback lately. */
export function checkFeedback(match: Omit<MatchFacts, 'matched_at' | 'ended_at'>) {
  return errorsAmong(
    notAgreed(match),
    match.is_logged &&
      conflict(
        'matchId',
        `expected ${FEEDBACK_INTERVAL_DAYS} days since your last feedback on this match.`,
      ),
  );
}

function notAgreed({ status }: Pick<MatchFacts, 'status'>): UserError | false {
  return (
    status === 'proposed' &&
    conflict('matchId', 'expected a match that was accepted; it is PROPOSED.')
  );
}

function outside(match: MatchFacts, field: string, day: string): UserError | false {
  const first = isoDay(new Date(match.matched_at));
  const last = match.ended_at === null ? undefined : isoDay(new Date(match.ended_at));
  const isOutside = day < first || (last !== undefined && day > last);
  return (
    isOutside &&
    badInput(field, `a day of the match, from ${first}${last === undefined ? '' : ` to ${last}`}`)
  );
}
