/** Where a session stands, which no column says, and when it can be completed (catalogue, SM-5). */
import { badInput, conflict, type Fault } from '@teei/platform/errors/fault.ts';
import { member } from '@teei/platform/json/member.ts';
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

/** What the rules of completing look at. */
export interface SessionFacts extends SessionMarks {
  readonly session_type: string;
  readonly scheduled_at: string;
}

/** What stands against saying now that a session took place. */
export function checkCompletion(
  session: SessionFacts,
  languageLevel: string | null | undefined,
  now: Date,
): readonly Fault[] {
  const status = sessionStatus(session);
  if (status !== 'SCHEDULED') {
    return [conflict(`id: expected a session that is SCHEDULED; it is ${status}.`, ['id'])];
  }
  const faults: Fault[] = [];
  if (Date.parse(session.scheduled_at) > now.getTime()) {
    faults.push(
      conflict(`id: expected a session that has begun; it will at ${session.scheduled_at}.`, [
        'id',
      ]),
    );
  }
  if (session.session_type !== 'language' && (languageLevel ?? null) !== null) {
    faults.push(badInput('languageLevel', 'nothing: this is no language session'));
  }
  return faults;
}
