/** Jobs by the clock: the schedules that a domain declares, kept in the database for all replicas. */
import { Cron } from 'croner';
import { sql, type QueryExecutorProvider } from 'kysely';
import { enqueueJob } from './enqueue.ts';
import type { Schedule } from './job.ts';

/** Days for which attempts are kept. */
const RUNS_KEPT_DAYS = 30;

/**
 * Next moment of a schedule after another moment. In the hour that summer time leaves out, a fixed time
 * falls on the hour after it.
 *
 * @throws TypeError for a pattern that never comes, and RangeError for an unknown time zone
 */
export function nextRun({ cron, timeZone }: Schedule, after: Date): Date {
  const next = new Cron(cron, { timezone: timeZone, mode: '5-part' }).nextRun(after);
  if (next === null) throw new TypeError(`Expected a cron pattern that comes, received ${cron}.`);
  return next;
}

/** Writes declared schedules. The next run of one that has not changed stays as it is. */
export async function declareSchedules(
  db: QueryExecutorProvider,
  schedules: ReadonlyMap<string, Schedule>,
): Promise<void> {
  for (const [name, schedule] of schedules) {
    const { cron, timeZone } = schedule;
    await sql`
      insert into jobs.schedules as s (domain, name, cron, time_zone, next_run_at)
      values (split_part(current_user, '_', 1), ${name}, ${cron}, ${timeZone},
        ${nextRun(schedule, new Date()).toISOString()})
      on conflict on constraint schedules_domain_name_key do update set
        cron = excluded.cron, time_zone = excluded.time_zone, next_run_at = excluded.next_run_at
      where (s.cron, s.time_zone) is distinct from (excluded.cron, excluded.time_zone)`.execute(db);
  }
}

/**
 * Queues the job of the schedule that has been due for the longest, once for all the times that it missed.
 *
 * @returns false when none is due
 */
export async function queueScheduled(
  db: QueryExecutorProvider,
  schedules: ReadonlyMap<string, Schedule>,
): Promise<boolean> {
  const { rows } = await sql<{ readonly id: string; readonly name: string; readonly now: string }>`
    select id, name, now() as now from jobs.schedules
    where next_run_at <= now() and name = any (${[...schedules.keys()]})
    order by next_run_at limit 1 for update skip locked`.execute(db);
  const [due] = rows;
  const schedule = due && schedules.get(due.name);
  if (!schedule) return false;
  await enqueueJob(db, { name: due.name, key: 'schedule' });
  await sql`
    update jobs.schedules set last_run_at = now(),
      next_run_at = ${nextRun(schedule, new Date(due.now)).toISOString()}
    where id = ${due.id}`.execute(db);
  await sql`
    delete from jobs.runs where ended_at < now() - ${RUNS_KEPT_DAYS} * interval '1 day'`.execute(
    db,
  );
  return true;
}
