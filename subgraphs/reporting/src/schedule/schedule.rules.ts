/** Rules of schedules for reports (catalogue, table 37 and SM-8). */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import type {
  ReportFailure,
  ReportTemplate,
  ScheduledReportStatus,
  CompanyPeriodLength,
} from '../generated/graphql.ts';
import { scheduleStates } from './schedule.states.ts';
import { firstRun, isHourly, isTimeZone } from './schedule.times.ts';

/** Schedules of a company that are not cancelled. */
export const MAX_SCHEDULES = 10;

/** Failed runs in a row after which a schedule stops. */
export const MAX_FAILURES = 3;

/** Periods that schedules of a template may report; the directive asks for financial years. */
const PERIODS: Readonly<Record<ReportTemplate, readonly CompanyPeriodLength[]>> = {
  'executive-summary': ['month', 'quarter', 'year'],
  'detailed-impact': ['month', 'quarter', 'year'],
  'stakeholder-briefing': ['month', 'quarter', 'year'],
  'csrd-compliance': ['year'],
};

/** Transitions that people make; the others are those of runs. */
export const scheduleMoves = new StateMachine<ScheduledReportStatus>(
  'scheduled report',
  {
    active: ['paused', 'cancelled'],
    running: ['cancelled'],
    paused: ['active', 'cancelled'],
    failed: ['active', 'cancelled'],
    cancelled: [],
  },
  scheduleStates.storage,
);

interface NewSchedule {
  readonly template: ReportTemplate;
  readonly covers: CompanyPeriodLength;
  readonly scheduleCron: string;
  readonly timeZone: string;
}

/** Errors of a new schedule. @param count number of the company's schedules that are not cancelled */
export function checkSchedule(
  { template, covers, scheduleCron: cron, timeZone }: NewSchedule,
  count: number,
  now: Date,
): readonly UserError[] {
  const isKnown = isTimeZone(timeZone);
  const periods = PERIODS[template];
  return errorsAmong(
    !isKnown && badInput('timeZone', `a name of the IANA database such as Europe/Oslo`),
    !isHourly(cron) &&
      badInput('scheduleCron', `one minute from 0 to 59 first, since runs are an hour apart`),
    isHourly(cron) &&
      isKnown &&
      firstRun({ cron, timeZone }, now) === null &&
      badInput('scheduleCron', `five fields of crontab whose times come, received "${cron}"`),
    !periods.includes(covers) &&
      badInput(
        'covers',
        `${periods.map((period) => period.toUpperCase()).join(' or ')} for this template`,
      ),
    count >= MAX_SCHEDULES &&
      conflict(
        'template',
        `a company has at most ${MAX_SCHEDULES} schedules (now ${count}); cancel one first.`,
      ),
  );
}

/** Errors of moving a schedule by hand. @param next first run when it is ACTIVE again; null for times that do not come */
export function checkMove(
  status: string,
  to: ScheduledReportStatus,
  next: string | null,
): readonly UserError[] {
  return [
    ...scheduleMoves.check(status, to),
    ...errorsAmong(
      to === 'active' &&
        next === null &&
        conflict('id', 'expected times that come again; cancel this schedule and make another.'),
    ),
  ];
}

/** Errors of running a schedule now. @param lastClosed name of the period that it would report; null for none */
export function checkRun(status: string, lastClosed: string | null): readonly UserError[] {
  return scheduleStates.checkMove(
    status,
    'running',
    lastClosed === null &&
      conflict(
        'id',
        'expected a company with a closed period of the length that the schedule covers; ask staff to close one.',
      ),
  );
}

/** Standing of a schedule. */
export interface Standing {
  readonly status: 'active' | 'failed';
  readonly failures: number;
  readonly last_failure: ReportFailure | null;
}

/**
 * Standing after a run: it fails with the third failure in a row, or when its times do not come any more.
 *
 * @param failure cause for which there is no report; null for a run that made one
 */
export function standingAfter(
  { failures, nextRunAt }: { readonly failures: number; readonly nextRunAt: string | null },
  failure: ReportFailure | null,
): Standing {
  const inRow = failure === null ? 0 : failures + 1;
  const isOver = inRow >= MAX_FAILURES || nextRunAt === null;
  return { status: isOver ? 'failed' : 'active', failures: inRow, last_failure: failure };
}
