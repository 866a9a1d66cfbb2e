/** Statements of a worker on its queue. Row-level security limits them to the jobs of its domain. */
import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import type { Job } from './job.ts';

/** Job that was taken from the queue. */
export interface TakenJob extends Job {
  readonly name: string;
  /** Moment at which it was taken. */
  readonly startedAt: string;
  /** True once it is performed outside of the transaction that took it. */
  readonly isLeased: boolean;
}

/** Jobs that a worker may take. */
export interface Takeable {
  readonly names: readonly string[];
  /** Names of those that call other systems. */
  readonly outside: readonly string[];
  /** Companies for whose `companyId` in the payload no other system is called now. */
  readonly busy: readonly string[];
  /** True where the first job that is due may be one that is not taken now. */
  readonly isRestricted: boolean;
}

/** Columns of a job that is taken. */
const TAKEN = sql`
  id, name, payload, attempts + 1 as attempt, now() as "startedAt", false as "isLeased"`;

/** Locks the job that has been due for the longest; undefined when none is due. */
export async function takeJob(
  db: QueryExecutorProvider,
  takeable: Takeable,
): Promise<TakenJob | undefined> {
  const [job] = await takeJobs(db, takeable, 1);
  return job;
}

/** Locks jobs that have been due for the longest; where some companies are busy, one of each other company. */
export async function takeJobs(
  db: QueryExecutorProvider,
  takeable: Takeable,
  most: number,
): Promise<readonly TakenJob[]> {
  const statement = takeable.isRestricted
    ? takeAmongFirst(takeable, most)
    : takeOldest(takeable, most);
  return (await statement.execute(db)).rows;
}

/** Walks the queue by its order: the first that is due is of a name that may be taken, but for those of other versions. */
function takeOldest({ names }: Takeable, most: number): RawBuilder<TakenJob> {
  return sql<TakenJob>`
    select ${TAKEN} from jobs.queue
    where run_at <= now() and failed_at is null and name = any (${names})
    order by run_at, id limit ${most} for update skip locked`;
}

/** Jobs that are tried to lock: another worker may have some of them. */
const MAX_CANDIDATES = 10;

/**
 * Looks at the first job of each name and company, however many of a busy company, or of a name that may not be taken,
 * wait before them, and at the first few of each name that are about no company.
 */
export function takeAmongFirst(
  { names, outside, busy }: Takeable,
  most: number,
): RawBuilder<TakenJob> {
  return sql<TakenJob>`
    with recursive first as (
      select wanted.name, one.* from unnest(${names}::text[]) as wanted (name)
      cross join lateral (
        select q.about_company, q.run_at, q.id from jobs.queue as q
        where q.name = wanted.name and q.failed_at is null and q.about_company is not null
        order by q.about_company, q.run_at, q.id limit 1
      ) as one
      union all
      select first.name, one.* from first
      cross join lateral (
        select q.about_company, q.run_at, q.id from jobs.queue as q
        where q.name = first.name and q.failed_at is null and q.about_company > first.about_company
        order by q.about_company, q.run_at, q.id limit 1
      ) as one
    ), candidates as (
      select id, run_at from first
      where (name = any (${outside}) and about_company = any (${busy}::text[])) is not true
      union all
      select one.id, one.run_at from unnest(${names}::text[]) as wanted (name)
      cross join lateral (
        select q.run_at, q.id from jobs.queue as q
        where q.name = wanted.name and q.failed_at is null and q.about_company is null
        order by q.run_at, q.id limit ${sql.lit(MAX_CANDIDATES)}
      ) as one
    )
    select ${TAKEN} from (
      select c.id as candidate from candidates as c where c.run_at <= now()
      order by c.run_at, c.id limit ${sql.lit(MAX_CANDIDATES)}
    ) as oldest join jobs.queue as q on q.id = oldest.candidate
    where q.failed_at is null and q.run_at <= now()
    order by q.run_at, q.id limit ${most} for update of q skip locked`;
}

/**
 * Statement that counts the attempts of jobs that are performed outside of the transaction, and hides them meanwhile.
 *
 * @param milliseconds for which a job is hidden
 */
export function leaseJobs(
  jobs: readonly TakenJob[],
  milliseconds: (job: TakenJob) => number,
): RawBuilder<unknown> {
  return sql`
    update jobs.queue as q set attempts = q.attempts + 1, started_at = now(),
      run_at = now() + leased.milliseconds * interval '1 millisecond'
    from unnest(${jobs.map(({ id }) => id)}::uuid[], ${jobs.map(milliseconds)}::integer[])
      as leased (id, milliseconds)
    where q.id = leased.id`;
}

/** Condition of a job that is still the worker's: it was not lost, and taken by another one. */
function isHeld({ id, isLeased, startedAt }: TakenJob): RawBuilder<boolean> {
  return isLeased ? sql`id = ${id} and started_at = ${startedAt}` : sql`id = ${id}`;
}

/** Statements that delete a job that is done. One that was queued again meanwhile stays, for its next run. */
export function completeJob(job: TakenJob): readonly RawBuilder<unknown>[] {
  const again = sql`
    update jobs.queue set run_at = again_at, again_at = null, started_at = null, attempts = 0
    where ${isHeld(job)} and again_at is not null`;
  return [
    sql`delete from jobs.queue where ${isHeld(job)} and again_at is null`,
    ...(job.isLeased ? [again] : []),
    noteRun(job, 'done', null),
  ];
}

/** Statement that leaves a job in the queue whose function has more to do. */
export function repeatJob({ id }: TakenJob): RawBuilder<unknown> {
  return sql`update jobs.queue set run_at = now(), attempts = 0 where id = ${id}`;
}

/**
 * Schedules the next attempt after 1, 2, 4 … seconds, an hour at most; after the last attempt the job
 * stays in the queue as failed.
 *
 * @returns true after the last attempt
 */
export async function postponeJob(
  db: QueryExecutorProvider,
  job: TakenJob,
  { error, maxAttempts }: { readonly error: string; readonly maxAttempts: number },
): Promise<boolean> {
  const { attempt } = job;
  const { rows } = await sql<{ readonly isOver: boolean }>`
    update jobs.queue set attempts = ${attempt}, started_at = null, error = ${error},
      failed_at = case when again_at is null and ${attempt} >= ${maxAttempts}::int then now() end,
      run_at = coalesce(again_at,
        now() + least(power(2, least(${attempt}::int - 1, 12)), 3600) * interval '1 second'),
      again_at = null
    where ${isHeld(job)}
    returning failed_at is not null as "isOver"`.execute(db);
  await noteRun(job, 'failed', error).execute(db);
  return rows[0]?.isOver ?? false;
}

function noteRun(
  { id, name, attempt, startedAt }: TakenJob,
  outcome: 'done' | 'failed',
  error: string | null,
): RawBuilder<unknown> {
  return sql`
    insert into jobs.runs (job_id, domain, name, attempt, started_at, outcome, error)
    values (${id}, split_part(current_user, '_', 1), ${name}, ${attempt}, ${startedAt}, ${outcome},
      ${error})`;
}
