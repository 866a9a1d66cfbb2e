/** Rules of progress in courses (catalogue, table 16). */
import {
  badInput,
  conflict,
  errorsAmong,
  notFound,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
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
  const ended = completedAt ?? now.toISOString();
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
    isAfter(completedAt, now.toISOString()) &&
      badInput('completedAt', 'a moment that is not in the future'),
    isAfter(startedAt, ended) &&
      badInput('startedAt', 'a moment before the course was finished, and not in the future'),
  );
}

function isAfter(one: string | null | undefined, other: string): boolean {
  return typeof one === 'string' && Date.parse(one) > Date.parse(other);
}
