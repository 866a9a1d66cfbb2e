import { randomUUID } from 'node:crypto';
import { rejectIfAny } from '@teei/platform/errors/user-error.ts';
import type { RowOutcome } from '@teei/platform/mutations/imports/import.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import type { DB } from '../generated/database.ts';
import type {
  ImportedLearningProgress,
  UpsertLearningProgressInput,
} from '../generated/graphql.ts';
import { changes, imports } from '../mutations.ts';
import { learningProgress } from './learning.collection.ts';
import { checkProgress, momentsAfter, statusAt } from './learning.rules.ts';
import {
  findProgressFacts,
  writeProgress,
  type ProgressFacts,
  type ProgressRow,
} from './learning.sql.ts';
import { learningStates } from './learning.states.ts';

export const importLearningProgress = imports('importLearningProgress', {
  rowType: 'ImportedLearningProgress',
  key: (row: ImportedLearningProgress) => [row.userId, row.provider, row.courseId].join(' '),
  store: async (rows, _input, write) =>
    (await storeProgress(rows, write)).map(({ outcome }) => outcome),
});

export const upsertLearningProgress = mutation(
  'upsertLearningProgress',
  async (input: UpsertLearningProgressInput, write: Write<DB>) => {
    const [stored] = await storeProgress([input], write);
    if (!stored) throw new TypeError('Expected an outcome for the report.');
    rejectIfAny(typeof stored.outcome === 'string' ? [] : stored.outcome);
    return stored.id;
  },
);

export const dropCourse = changes(learningProgress, 'dropCourse', {
  lock: ['company_id', 'user_id', 'provider', 'course_id', 'program_instance_id', 'status'],
  check: ({ row }) => learningStates.checkMove(row.status, 'dropped'),
  set: () => ({ status: 'dropped' }),
  event: ({ row, input }) => ({
    type: 'learning_progress.dropped',
    subjectId: row.user_id,
    payload: {
      provider: row.provider,
      courseId: row.course_id,
      programInstanceId: row.program_instance_id,
      reason: input.reason ?? null,
    },
  }),
});

interface StoredReport {
  readonly id: string;
  readonly outcome: RowOutcome;
}

/**
 * Stores reports of progress, with an event for each that changes something. Of two first reports about a course at the
 * same time, the second is one about a course that is known.
 */
async function storeProgress(
  reports: readonly ImportedLearningProgress[],
  write: Write<DB>,
): Promise<readonly StoredReport[]> {
  const { results, overtaken } = await storeKnown(reports, write);
  if (overtaken.length === 0) return results;
  const again = await storeProgress(
    overtaken.flatMap((index) => reports[index] ?? []),
    write,
  );
  return results.map((result, index) => again[overtaken.indexOf(index)] ?? result);
}

/** Stores reports by the facts that are seen, but for those that are overtaken: another request inserted their course. */
async function storeKnown(
  reports: readonly ImportedLearningProgress[],
  { db, now, emitAll }: Write<DB>,
): Promise<{ readonly results: readonly StoredReport[]; readonly overtaken: readonly number[] }> {
  const rows = reports.map(toProgressRow);
  const allFacts = await findProgressFacts(db, rows);
  const results = reports.map((report, index) => {
    const [row, facts] = [rows[index], allFacts[index]];
    if (!row || !facts) throw new TypeError('Expected facts about each report.');
    const errors = checkProgress(report, facts, now);
    const id = facts.id ?? randomUUID();
    return {
      id,
      row: { ...row, ...momentsAfter(report, facts, now) },
      facts,
      outcome: errors.length > 0 ? errors : outcomeOf(facts),
    };
  });
  const accepted = results.filter(({ outcome }) => outcome === 'created' || outcome === 'updated');
  if (accepted.length === 0) return { results, overtaken: [] };
  const rowsToWrite = accepted.map(({ id, row, facts }) => ({
    ...row,
    id,
    program_instance_id: facts.program_instance_id,
    company_id: facts.company_id,
    from: facts.stored_status,
  }));
  const written = await writeProgress(db, rowsToWrite);
  await emitAll(rowsToWrite.filter(({ id }) => written.has(id)).map(recordedEvent));
  const overtaken = results.flatMap((result, index) =>
    accepted.includes(result) && !written.has(result.id) ? [index] : [],
  );
  return { results, overtaken };
}

function outcomeOf({ id, is_same }: ProgressFacts): RowOutcome {
  if (is_same) return 'unchanged';
  return id === null ? 'created' : 'updated';
}

function toProgressRow(report: ImportedLearningProgress): ProgressRow {
  return {
    user_id: report.userId,
    provider: report.provider,
    course_id: report.courseId,
    course_name: report.courseName,
    status: statusAt(report.progressPercent),
    progress_percent: report.progressPercent,
    started_at: report.startedAt ?? null,
    completed_at: report.completedAt ?? null,
    credential_ref: report.credentialRef ?? null,
    program_instance_id: report.programInstanceId ?? null,
    reset: report.reset ?? false,
  };
}

function recordedEvent(
  row: ProgressRow & {
    readonly id: string;
    readonly company_id: string | null;
    readonly from: string | null;
  },
) {
  return {
    type: 'learning_progress.recorded',
    // A course that is completed counts on the day that it was.
    ...(row.status === 'completed' &&
      row.completed_at !== null && { occurredAt: new Date(row.completed_at) }),
    aggregate: { type: 'learning_progress', id: row.id },
    companyId: row.company_id,
    subjectId: row.user_id,
    payload: {
      provider: row.provider,
      courseId: row.course_id,
      programInstanceId: row.program_instance_id,
      from: row.from,
      status: row.status,
      progressPercent: row.progress_percent,
    },
  };
}
