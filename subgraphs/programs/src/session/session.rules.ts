/** Where a session stands, which no column says, and when it can be completed (catalogue, SM-5). */
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

/** The columns that the status is worked out from. */
export interface SessionMarks {
  readonly completed_at: string | null;
  /** `cancelled_at` is a moment when it was called off; `no_show` is true when somebody stayed away. */
  readonly metadata: unknown;
}

/** What took place stays completed, whatever else the session is marked with. */
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
