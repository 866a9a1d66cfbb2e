/** Figures of the jobs of all domains. */
import type pg from 'pg';

export interface JobFigures {
  readonly domain: string;
  /** Name of the job, such as `campaign.follow_dates`. */
  readonly name: string;
  /** Number of jobs that wait, run outside of a transaction, or are tried again. */
  readonly waiting: number;
  /** Number of those that have failed at least once. */
  readonly retrying: number;
  /** Number of jobs that are not tried any more. */
  readonly failed: number;
  /** Seconds by which the oldest is overdue; 0 when none is. */
  readonly overdueSeconds: number;
}

/** Figures of each job that has a schedule or stands in the queue. */
export async function listJobFigures(pool: pg.Pool): Promise<readonly JobFigures[]> {
  const { rows } = await pool.query<JobFigures>(
    `select domain, name, waiting, retrying, failed, overdue_seconds as "overdueSeconds"
     from jobs.figures()`,
  );
  return rows;
}
