/** Events of sessions, for the log. */
import { writeEvent } from '@teei/platform/events/outbox.ts';
import type { QueryExecutorProvider } from 'kysely';
import type { EndedSession } from './sign-in-session.sql.ts';

export async function emitSessionEnd(
  db: QueryExecutorProvider,
  { session_id, user_id }: EndedSession,
  reason: string,
  occurredAt: Date,
): Promise<void> {
  await writeEvent(db, {
    type: 'sign_in_session.ended',
    aggregate: { type: 'sign_in_session', id: session_id },
    companyId: null,
    subjectId: user_id,
    occurredAt,
    payload: { reason },
  });
}
