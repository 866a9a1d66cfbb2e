/** Rules of sessions: their status, which is derived, and their completion (catalogue, SM-5). */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { member } from '@teei/platform/json/member.ts';
import type { Selectable } from 'kysely';
import type { KintellSessions } from '../generated/database.ts';
import type { KintellSessionStatus } from '../generated/graphql.ts';

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

/** Columns that completing a session is checked against. */
export const COMPLETION_COLUMNS = [
  'session_type',
  'scheduled_at',
  'completed_at',
  'metadata',
] as const;

type CompletionFacts = Pick<Selectable<KintellSessions>, (typeof COMPLETION_COLUMNS)[number]>;

/** Errors of completing a session now: it is not SCHEDULED, has not begun, or has no language level. */
export function checkCompletion(
  session: CompletionFacts,
  languageLevel: string | null | undefined,
  now: Date,
): readonly UserError[] {
  const status = sessionStatus(session);
  if (status !== 'SCHEDULED') {
    return [conflict(`id: expected a session that is SCHEDULED; it is ${status}.`, ['id'])];
  }
  const { session_type: type, scheduled_at: scheduledAt } = session;
  return errorsAmong(
    Date.parse(scheduledAt) > now.getTime() &&
      conflict(`id: expected a session that has begun; it begins at ${scheduledAt}.`, ['id']),
    type !== 'language' &&
      (languageLevel ?? null) !== null &&
      badInput(
        'languageLevel',
        `none: only sessions of type LANGUAGE have a level; this one is ${type.toUpperCase()}`,
      ),
  );
}
