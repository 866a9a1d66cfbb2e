/** Events of sessions, the same for one that is changed here and one that is imported. */
import { fieldsOf } from '@teei/platform/mutations/event-payload.ts';
import type { Selectable } from 'kysely';
import type { KintellSessions } from '../generated/database.ts';

/** Columns that every event of a session tells, beside what its instance is of. */
export const EVENT_COLUMNS = [
  'session_type',
  'program_instance_id',
  'participant_id',
  'volunteer_id',
] as const;

type ToldSession = Pick<Selectable<KintellSessions>, (typeof EVENT_COLUMNS)[number]> & {
  /** Null outside of any campaign. */
  readonly campaign_id: string | null;
  /** Null outside of any programme instance. */
  readonly program_type: string | null;
};

/** Payload members that every event of a session has. */
function commonMembers(session: ToldSession) {
  return fieldsOf(session, ...EVENT_COLUMNS, 'campaign_id', 'program_type');
}

/** Event of a session that was planned, or moved to another moment. */
export function plannedEvent(
  type: 'kintell.session.scheduled' | 'kintell.session.rescheduled',
  session: ToldSession & { readonly scheduled_at: string },
) {
  return {
    type,
    payload: {
      ...commonMembers(session),
      scheduledAt: new Date(session.scheduled_at).toISOString(),
    },
  };
}

/** Event of a session that will not take place, or did not. */
export function offEvent(
  type: 'kintell.session.cancelled' | 'kintell.session.missed',
  session: ToldSession,
  reason: string | null = null,
) {
  return { type, payload: { ...commonMembers(session), reason } };
}

/** Event of a session that took place: it occurred when the session ended, however late it is told. */
export function completedEvent(
  session: ToldSession & {
    readonly completed_at: string;
    readonly duration_minutes: number;
    readonly rating: number | string | null;
    readonly language_level: string | null;
    /** Level that the source gave; null when it gave none. */
    readonly source_level: string | null;
  },
) {
  return {
    type: 'kintell.session.completed',
    occurredAt: new Date(session.completed_at),
    payload: {
      ...commonMembers(session),
      ...fieldsOf(session, 'duration_minutes', 'language_level', 'source_level'),
      rating: session.rating === null ? null : Number(session.rating),
    },
  };
}
