/** Where a session stands: there is no column that says it (catalogue, SM-5). */
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
