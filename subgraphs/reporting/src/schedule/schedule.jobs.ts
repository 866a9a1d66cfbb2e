/**
 * Runs of schedules. Each step is one transaction, and each state has a job that leads out of it, queued by a trigger
 * with the state itself: a process that ends in between leaves the run to another one.
 */
import { addDays, periodNamed } from '@teei/platform/calendar/period.ts';
import type { Job, JobContext, Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import type { ReportFailure } from '../generated/graphql.ts';
import { standingAfter } from './schedule.rules.ts';
import {
  beginRun,
  endRun,
  findEnded,
  insertScheduled,
  lockDue,
  lockRunning,
  postponeRun,
  type RunningSchedule,
} from './schedule.sql.ts';
import { runAfter } from './schedule.times.ts';

const schedulePayload = z.object({ scheduleId: z.uuid() });
const reportPayload = z.object({ reportId: z.uuid() });

/** Attempts to ask for the report of a run, about four minutes; the last one ends the run. */
const MAX_ATTEMPTS = 9;

export const scheduleJobs: Jobs<DB> = {
  'schedule.claim_due': {
    schedule: { cron: '* * * * *', timeZone: 'UTC' },
    run: (_job, context) => claim(context),
  },
  'schedule.request_report': { maxAttempts: MAX_ATTEMPTS, run: request },
  'schedule.end_run': { run: end },
};

/** Begins the run of one schedule that is due. */
async function claim({ db, now }: JobContext<DB>): Promise<void | 'again'> {
  const due = await lockDue(db, now);
  if (!due) return;
  const nextRunAt = runAfter(due, new Date(due.dueAt), now);
  if (due.isReported && nextRunAt !== null) await postponeRun(db, due.id, nextRunAt);
  else await beginRun(db, due.id, { now, nextRunAt });
  return 'again';
}

/** Asks for the report of a run, about the last closed period; without one the run has failed. */
async function request({ payload, attempt }: Job, context: JobContext<DB>): Promise<void> {
  const { db, emit } = context;
  const running = await lockRunning(db, schedulePayload.parse(payload).scheduleId);
  if (!running) return;
  if (attempt >= MAX_ATTEMPTS) return fail(running, 'internal', context);
  if (running.lastClosed === null) return fail(running, 'period_open', context);
  const { from, until } = periodNamed(running.lastClosed);
  const days = { periodStart: from, periodEnd: addDays(until, -1) };
  const id = await insertScheduled(db, running, days);
  await emit({
    type: 'report.requested',
    aggregate: { type: 'report', id },
    companyId: running.company_id,
    payload: { template: running.template, ...days },
  });
}

/** Ends the run whose report is made, or cannot be made. */
async function end({ payload }: Job, context: JobContext<DB>): Promise<void> {
  const { reportId } = reportPayload.parse(payload);
  const ended = await findEnded(context.db, reportId);
  const running = ended && (await lockRunning(context.db, ended.scheduleId));
  if (!running) return;
  if (ended.failure !== null) return fail(running, ended.failure, context);
  await endRun(context.db, running.id, standingAfter(running, null));
  await context.emit({
    type: 'scheduled_report.run_completed',
    aggregate: { type: 'scheduled_report', id: running.id },
    companyId: running.company_id,
    payload: { reportId },
  });
}

/** Ends a run without a report; the event tells those who see to the company's reports. */
async function fail(
  running: RunningSchedule,
  failure: ReportFailure,
  { db, emit }: JobContext<DB>,
): Promise<void> {
  const standing = standingAfter(running, failure);
  await endRun(db, running.id, standing);
  await emit({
    type: 'scheduled_report.run_failed',
    aggregate: { type: 'scheduled_report', id: running.id },
    companyId: running.company_id,
    payload: { template: running.template, failure, failures: standing.failures },
  });
}
