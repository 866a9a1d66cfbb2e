/** Events of sessions, the same for one that is changed here and one that is imported. */

/** Columns that every event tells. */
export interface SessionPlace {
  readonly session_type: string;
  readonly program_instance_id: string | null;
  /** Null outside of any campaign. */
  readonly campaign_id: string | null;
  /** Null outside of any programme instance. */
  readonly program_type: string | null;
  readonly volunteer_id: string;
  readonly participant_id: string;
}

/** Payload members that every event of a session has. */
function placeOf(session: SessionPlace) {
  return {
    sessionType: session.session_type,
    programInstanceId: session.program_instance_id,
    campaignId: session.campaign_id,
    programType: session.program_type,
    volunteerId: session.volunteer_id,
    participantId: session.participant_id,
  };
}

/** Event of a session that was planned, or moved to another moment. */
export function plannedEvent(
  type: 'kintell.session.scheduled' | 'kintell.session.rescheduled',
  session: SessionPlace & { readonly scheduled_at: string },
) {
  return {
    type,
    payload: { ...placeOf(session), scheduledAt: new Date(session.scheduled_at).toISOString() },
  };
}

/** Event of a session that will not take place, or did not. */
export function offEvent(
  type: 'kintell.session.cancelled' | 'kintell.session.missed',
  session: SessionPlace,
  reason: string | null = null,
) {
  return { type, payload: { ...placeOf(session), reason } };
}

/** Event of a session that took place: it occurred when the session ended, however late it is told. */
export function completedEvent(
  session: SessionPlace & {
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
      ...placeOf(session),
      durationMinutes: session.duration_minutes,
      rating: session.rating === null ? null : Number(session.rating),
      languageLevel: session.language_level,
      sourceLevel: session.source_level,
    },
  };
}
