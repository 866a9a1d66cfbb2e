/** Rules of progress in courses (catalogue, table 16). */
import { FIRST_COUNTED_DAY } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  notFound,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { checkPast } from '@teei/platform/mutations/past.ts';
import type { ImportedLearningProgress } from '../generated/graphql.ts';
import type { LearningState } from './learning.states.ts';

/** Facts about a report, from the database. */
export interface LearningFacts {
  /** False for a person, and for an instance, who or which is not there, and for a person whose data is restricted. */
  readonly has_user: boolean;
  readonly has_instance: boolean;
  /** Status and progress that are known; null for a new course. */
  readonly stored_status: string | null;
  readonly stored_percent: number | null;
  /** Moments that are known, RFC 3339; null for a course that has not begun, or is not finished. */
  readonly stored_started_at: string | null;
  readonly stored_completed_at: string | null;
}

/** Moments of a course, RFC 3339. */
export interface CourseMoments {
  readonly started_at: string | null;
  readonly completed_at: string | null;
}

/**
 * Moments after a report: those that it gives, else those that are known, else now. Of two in a wrong order the one
 * that the report leaves out becomes the other: it may be of a report that came late, or of another machine's clock.
 */
export function momentsAfter(
  { progressPercent: percent, startedAt, completedAt }: ImportedLearningProgress,
  facts: Pick<LearningFacts, 'stored_started_at' | 'stored_completed_at'>,
  now: Date,
): CourseMoments {
  const status = statusAt(percent);
  const moment = now.toISOString();
  if (status !== 'completed') {
    const known = status === 'enrolled' ? null : (facts.stored_started_at ?? moment);
    return { started_at: startedAt ?? known, completed_at: null };
  }
  const known = facts.stored_started_at;
  const end = !startedAt && known !== null && isAfter(known, moment) ? known : moment;
  const completed = completedAt ?? facts.stored_completed_at ?? end;
  const started = isAfter(known, completed) ? completed : known;
  return { started_at: startedAt ?? started, completed_at: completed };
}

/** Status that a progress means: 100 is COMPLETED, 0 ENROLLED. */
export function statusAt(percent: number): LearningState {
  if (percent === 100) return 'completed';
  return percent === 0 ? 'enrolled' : 'in_progress';
}

/** Errors of a report of progress. */
export function checkProgress(
  report: ImportedLearningProgress,
  facts: LearningFacts,
  now: Date,
): readonly UserError[] {
  const { progressPercent: percent, startedAt, completedAt, reset } = report;
  const { stored_status: status, stored_percent: stored } = facts;
  const isCompleted = percent === 100;
  const isOver = status === 'completed' || status === 'dropped';
  return errorsAmong(
    !facts.has_user && notFound('User', report.userId, 'userId'),
    !facts.has_instance &&
      notFound('ProgramInstance', report.programInstanceId ?? '', 'programInstanceId'),
    reset !== true &&
      status === 'dropped' &&
      conflict('progressPercent', 'the course was dropped; begin it again with reset and 0.'),
    reset !== true &&
      stored !== null &&
      percent < stored &&
      conflict(
        'progressPercent',
        `progress does not go back without reset (now ${stored}, received ${percent}).`,
      ),
    reset === true &&
      isOver &&
      percent !== 0 &&
      badInput('progressPercent', '0, to begin a course again that is COMPLETED or DROPPED'),
    !isCompleted &&
      typeof completedAt === 'string' &&
      badInput('completedAt', 'none before a progress of 100'),
    !isCompleted &&
      typeof report.credentialRef === 'string' &&
      badInput('credentialRef', 'none before a progress of 100'),
    ...checkPast('completedAt', completedAt, now),
    typeof completedAt === 'string' &&
      !isAfter(completedAt, FIRST_COUNTED_DAY) &&
      badInput('completedAt', `a moment after ${FIRST_COUNTED_DAY}`),
    isAfter(startedAt, momentsAfter(report, facts, now).completed_at ?? now.toISOString()) &&
      badInput('startedAt', 'a moment before the course was finished, and not in the future'),
  );
}

function isAfter(one: string | null | undefined, other: string): boolean {
  return typeof one === 'string' && Date.parse(one) > Date.parse(other);
}
