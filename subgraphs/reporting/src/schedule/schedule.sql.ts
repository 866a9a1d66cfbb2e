/** SQL of schedules and their runs. */
import { sql, type Kysely, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { ReportFailure, ReportTemplate } from '../generated/graphql.ts';
import { COMPOSER } from '../generation/compose.rules.ts';
import { sectionsOf } from '../generation/generation.rules.ts';
import type { Standing } from './schedule.rules.ts';

/** Name of the last period that a schedule `t` can report, as an expression; null while its company has closed none. */
export const lastClosed: RawBuilder<string | null> = sql`(
  select m.period from reporting.metrics_company_period as m
  where m.company_id = t.company_id and m.closed_at is not null and m.period like
    case t.covers when 'month' then '____-__' when 'quarter' then '____-Q_' else '____' end
    and (t.covers <> 'month' or m.period not like '%Q%')
  order by m.period desc limit 1)`;

/** A schedule that is due, locked. */
export interface DueSchedule {
  readonly id: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly dueAt: string;
  /** True when its last report is of the last closed period as it stands: another would say the same. */
  readonly isReported: boolean;
}

/** Locks the schedule that has been due for the longest; undefined when none is due, or others hold those that are. */
export async function lockDue(
  db: QueryExecutorProvider,
  now: Date,
): Promise<DueSchedule | undefined> {
  const { rows } = await sql<DueSchedule>`
    select t.id, t.schedule_cron as cron, t.time_zone as "timeZone", t.next_run_at as "dueAt",
      exists (
        select from reporting.report_lineage as r
        join reporting.metrics_company_period as m
          on m.company_id = r.company_id and m.period = ${lastClosed}
        where r.schedule_id = t.id and r.status = 'ready' and r.created_at >= m.closed_at
          and r.period_end + 1 = reporting.period_end(m.period)
      ) as "isReported"
    from reporting.scheduled_reports as t
    where t.status = 'active' and t.next_run_at <= ${now.toISOString()}
    order by t.next_run_at, t.id limit 1 for update of t skip locked`.execute(db);
  return rows[0];
}

/** Moves the next run of a schedule that is locked. */
export async function postponeRun(
  db: QueryExecutorProvider,
  id: string,
  nextRunAt: Date,
): Promise<void> {
  await sql`
    update reporting.scheduled_reports set next_run_at = ${nextRunAt.toISOString()}
    where id = ${id}`.execute(db);
}

/** Begins the run of a schedule that is locked; a trigger queues the job that asks for its report. */
export async function beginRun(
  db: QueryExecutorProvider,
  id: string,
  { now, nextRunAt }: { readonly now: Date; readonly nextRunAt: Date | null },
): Promise<void> {
  await sql`
    update reporting.scheduled_reports set status = 'running', last_run_at = ${now.toISOString()},
      next_run_at = ${nextRunAt?.toISOString() ?? null}
    where id = ${id}`.execute(db);
}

/** A schedule that runs, locked. */
export interface RunningSchedule {
  readonly id: string;
  readonly company_id: string;
  readonly template: ReportTemplate;
  readonly locale: string;
  readonly failures: number;
  readonly nextRunAt: string | null;
  readonly lastClosed: string | null;
}

/** Locks a schedule that runs; undefined for any other. */
export async function lockRunning(
  db: QueryExecutorProvider,
  id: string,
): Promise<RunningSchedule | undefined> {
  const { rows } = await sql<RunningSchedule>`
    select t.id, t.company_id, t.template_id as template, t.locale, t.failures,
      t.next_run_at as "nextRunAt", ${lastClosed} as "lastClosed"
    from reporting.scheduled_reports as t
    where t.id = ${id} and t.status = 'running' for update of t`.execute(db);
  return rows[0];
}

/** Asks for the report of a run, and returns its id. */
export async function insertScheduled(
  db: Kysely<DB>,
  { id, company_id: companyId, template, locale }: RunningSchedule,
  { periodStart, periodEnd }: { readonly periodStart: string; readonly periodEnd: string },
): Promise<string> {
  const row = await db
    .withSchema('reporting')
    .insertInto('report_lineage')
    .values({
      company_id: companyId,
      period_start: periodStart,
      period_end: periodEnd,
      locale,
      status: 'queued',
      template_id: template,
      requested_sections: [...sectionsOf(template, undefined)],
      composer: COMPOSER,
      schedule_id: id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Report of a run that is over. */
export interface EndedReport {
  readonly scheduleId: string;
  readonly failure: ReportFailure | null;
}

/** The run that a report was made in; undefined while it is not over, or for a report of no schedule. */
export async function findEnded(
  db: QueryExecutorProvider,
  reportId: string,
): Promise<EndedReport | undefined> {
  const { rows } = await sql<EndedReport>`
    select schedule_id as "scheduleId", failure from reporting.report_lineage
    where id = ${reportId} and schedule_id is not null and status in ('ready', 'failed')`.execute(
    db,
  );
  return rows[0];
}

/** Ends the run of a schedule that is locked. */
export async function endRun(
  db: QueryExecutorProvider,
  id: string,
  { status, failures, last_failure: failure }: Standing,
): Promise<void> {
  await sql`
    update reporting.scheduled_reports set status = ${status}, failures = ${failures},
      last_failure = ${failure}, next_run_at = case ${status} when 'active' then next_run_at end
    where id = ${id}`.execute(db);
}
