/** Rules of matching people and of transitions of their matches (catalogue, table 10 and SM-4). */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { member } from '@teei/platform/json/member.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { instanceStates } from '../instance/instance.states.ts';
import { matchStates, type MatchState } from './match.states.ts';

/** Open matches that a buddy can have in an instance whose configuration says nothing. */
const DEFAULT_MAX_MATCHES = 3;

/** Facts that a new match depends on. */
export interface PairFacts {
  /** Status and configuration of the instance. */
  readonly status: string;
  readonly config: unknown;
  /** True for people with an ACTIVE enrolment in the instance, on this side. */
  readonly has_participant: boolean;
  readonly has_buddy: boolean;
  /** True for a participant with a match that is PROPOSED here, or ACTIVE anywhere. */
  readonly is_matched: boolean;
  /** Matches of the buddy in the instance that have not ended. */
  readonly buddy_matches: number;
}

/** Errors of matching two people in an instance that the viewer can see. */
export function checkMatch(facts: PairFacts, status: string): readonly UserError[] {
  const setting = member(facts.config, 'maxMatchesPerBuddy');
  const max = typeof setting === 'number' ? setting : DEFAULT_MAX_MATCHES;
  return errorsAmong(
    status !== 'proposed' &&
      status !== 'active' &&
      badInput('status', 'PROPOSED or ACTIVE for a new match'),
    ...instanceStates.checkIn(facts.status, ['active'], 'programInstanceId'),
    !facts.has_participant &&
      badInput('participantId', 'a participant whose enrolment in the instance is ACTIVE'),
    !facts.has_buddy &&
      badInput('buddyId', 'a volunteer whose enrolment in the instance is ACTIVE'),
    facts.is_matched &&
      conflict(
        'participantId',
        'the participant has a match that is PROPOSED or ACTIVE: end it first.',
      ),
    facts.buddy_matches >= max &&
      conflict(
        'buddyId',
        `a buddy has at most ${max} matches in this instance at a time (now ${facts.buddy_matches}).`,
      ),
  );
}

/** Reason that keeps a match from being ACTIVE, as for a new one. */
export type MatchObstacle = 'matched' | 'instance' | 'enrollment';

const OBSTACLES: Readonly<Record<MatchObstacle, string>> = {
  matched: 'expected a participant without another match that is ACTIVE; end that first.',
  instance: 'expected a match in an instance that is ACTIVE.',
  enrollment: 'expected a pair whose enrolments in the instance are both ACTIVE.',
};

/** Errors of a transition: no such edge, one that is for coordinators and staff, or an obstacle to being ACTIVE. */
export function checkTransition(
  { status, obstacle }: { readonly status: string; readonly obstacle: MatchObstacle | null },
  to: MatchState,
  viewer: Viewer,
): readonly UserError[] {
  const mayMoveTo = (state: MatchState): boolean =>
    viewerClass(viewer) !== 'person' ||
    state === 'ended' ||
    (status === 'proposed' && state === 'active');
  const errors = matchStates.checkFor(
    status,
    to,
    mayMoveTo,
    'the pair can accept a proposal and end the match; its coordinator and TEEI staff make it INACTIVE and ACTIVE.',
  );
  if (errors.length > 0 || obstacle === null) return errors;
  return [conflict('to', OBSTACLES[obstacle])];
}
