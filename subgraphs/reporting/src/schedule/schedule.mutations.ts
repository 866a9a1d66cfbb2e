import { transitionOf } from '@teei/platform/mutations/event-payload.ts';
import { companyOf } from '@teei/platform/mutations/company.ts';
import { sql } from 'kysely';
import { changes, creates } from '../mutations.ts';
import { schedules } from './schedule.collection.ts';
import { checkMove, checkRun, checkSchedule } from './schedule.rules.ts';
import { lastClosed } from './schedule.sql.ts';
import { firstRun } from './schedule.times.ts';

export const scheduleReport = creates(schedules, 'scheduleReport', {
  facts: ({ input, viewer }) => ({
    count: sql<number>`reporting.count_schedules(${companyOf(input, viewer)})`,
  }),
  check: ({ input, facts, now }) => checkSchedule(input, facts.count, now),
  values: ({ input, viewer, now }) => ({
    company_id: companyOf(input, viewer),
    template_id: input.template,
    schedule_cron: input.scheduleCron,
    time_zone: input.timeZone,
    covers: input.covers,
    locale: input.locale,
    next_run_at: nextOf(input.scheduleCron, input.timeZone, now),
  }),
  returning: ['company_id', 'template_id'],
  event: ({ stored }) => ({
    type: 'scheduled_report.created',
    payload: { template: stored.template_id },
  }),
});

export const transitionScheduledReport = changes(schedules, 'transitionScheduledReport', {
  lock: ['company_id', 'status', 'schedule_cron', 'time_zone'],
  check: ({ row, input, now }) =>
    checkMove(row.status, input.to, nextOf(row.schedule_cron, row.time_zone, now)),
  set: ({ row, input: { to }, now }) =>
    to === 'active'
      ? {
          status: to,
          failures: 0,
          last_failure: null,
          next_run_at: nextOf(row.schedule_cron, row.time_zone, now),
        }
      : { status: to, next_run_at: null },
  event: ({ row, input }) => ({
    type: 'scheduled_report.transitioned',
    payload: transitionOf(row, input),
  }),
});

export const runScheduledReport = changes(schedules, 'runScheduledReport', {
  lock: ['company_id', 'status'],
  facts: () => ({ last_closed: lastClosed }),
  check: ({ row }) => checkRun(row.status, row.last_closed),
  set: ({ now }) => ({ status: 'running', last_run_at: now.toISOString() }),
  event: ({ row }) => ({
    type: 'scheduled_report.transitioned',
    payload: { from: row.status, to: 'running', reason: null },
  }),
});

/** First run after a moment, as text. */
function nextOf(cron: string, timeZone: string, now: Date): string | null {
  return firstRun({ cron, timeZone }, now)?.toISOString() ?? null;
}
