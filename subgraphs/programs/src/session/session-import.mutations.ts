/** Import of sessions from Kintell. */
import { randomUUID } from 'node:crypto';
import type { RowOutcome } from '@teei/platform/mutations/imports/import.ts';
import type { EmittedEvent, Write } from '@teei/platform/mutations/mutation.ts';
import type { DB } from '../generated/database.ts';
import type { ImportedSession } from '../generated/graphql.ts';
import { imports } from '../mutations.ts';
import { checkImportedSession, importedState } from './session-import.rules.ts';
import {
  findSessionFacts,
  touchInstances,
  writeSessions,
  type SessionFacts,
  type SessionRow,
} from './session-import.sql.ts';
import { givenLevels } from './language-level.rules.ts';
import { completedEvent, offEvent, plannedEvent } from './session.events.ts';

export const importSessions = imports('importSessions', {
  rowType: 'ImportedSession',
  key: (row: ImportedSession) => row.externalSessionId,
  store: async (rows, { batchId }, write) => storeSessions(rows, batchId, write),
});

interface AcceptedSession {
  readonly row: SessionRow & { readonly id: string; readonly company_id: string | null };
  readonly facts: SessionFacts;
}

async function storeSessions(
  rows: readonly ImportedSession[],
  batchId: string,
  { db, now, emitAll }: Write<DB>,
): Promise<readonly RowOutcome[]> {
  const sessions = rows.map(toSessionRow);
  const allFacts = await findSessionFacts(db, sessions);
  const accepted: AcceptedSession[] = [];
  const outcomes = rows.map((given, index): RowOutcome => {
    const [session, facts] = [sessions[index], allFacts[index]];
    if (!session || !facts) throw new TypeError('Expected facts about each row.');
    const errors = checkImportedSession(given, facts, now);
    if (errors.length > 0) return errors;
    if (facts.is_same && facts.is_paid_time_same) return 'unchanged';
    accepted.push({
      row: { ...session, id: facts.id ?? randomUUID(), company_id: facts.company_id },
      facts,
    });
    return facts.id === null ? 'created' : 'updated';
  });
  if (accepted.length === 0) return outcomes;
  await writeSessions(
    db,
    accepted.map(({ row }) => row),
    { batchId, now },
  );
  await touchInstances(
    db,
    accepted.flatMap(({ row }) => activityOf(row)),
  );
  // Paid time alone is no news of a session: what happened, or will, is as it was told.
  await emitAll(accepted.filter(({ facts }) => !facts.is_same).map(toEvent));
  return outcomes;
}

function toSessionRow(row: ImportedSession): SessionRow {
  const { rating } = row;
  const levels = givenLevels(row);
  return {
    external_session_id: row.externalSessionId,
    session_type: row.sessionType,
    participant_id: row.participantId,
    volunteer_id: row.volunteerId,
    program_instance_id: row.programInstanceId ?? null,
    scheduled_at: row.scheduledAt,
    state: importedState(row),
    completed_at: row.completedAt ?? null,
    duration_minutes: row.durationMinutes ?? null,
    // As the column keeps it.
    rating: typeof rating === 'number' ? Math.round(rating * 1_000) / 1_000 : null,
    feedback_text: row.feedbackText ?? null,
    language_level: levels?.language_level ?? null,
    source_level: levels?.source_level ?? null,
    topics: row.topics ?? [],
    paid_time: row.isPaidTime ?? null,
  };
}

function activityOf({ program_instance_id: instanceId, completed_at: at }: SessionRow) {
  return instanceId !== null && at !== null ? [{ program_instance_id: instanceId, at }] : [];
}

function toEvent({ row, facts }: AcceptedSession): EmittedEvent {
  return {
    ...eventOf(row, facts),
    aggregate: { type: 'session', id: row.id },
    companyId: facts.company_id,
  };
}

function eventOf(row: SessionRow, facts: SessionFacts) {
  const { completed_at, duration_minutes } = row;
  const session = { ...row, campaign_id: facts.campaign_id, program_type: facts.program_type };
  if (completed_at !== null && duration_minutes !== null) {
    return completedEvent({ ...session, completed_at, duration_minutes });
  }
  if (row.state === 'cancelled') return offEvent('kintell.session.cancelled', session);
  if (row.state === 'no_show') return offEvent('kintell.session.missed', session);
  return plannedEvent(
    facts.id === null ? 'kintell.session.scheduled' : 'kintell.session.rescheduled',
    session,
  );
}
