/** Queueing of jobs, in the transaction that causes them. */
import { sql, type QueryExecutorProvider } from 'kysely';

export interface JobRequest {
  /** Name of a job of the same domain. */
  readonly name: string;
  /** Ids, days, moments, numbers and booleans; the database refuses any other text. */
  readonly payload?: Readonly<Record<string, string | number | boolean | null>>;
  /** Moment before which it does not run; at once when nothing is said. */
  readonly runAt?: Date;
  /**
   * Jobs of one name with the same key are one job, and the last request decides when it runs. Lower-case
   * letters, digits, `:`, `_` and `-`, such as an id.
   */
  readonly key?: string;
}

/** Queues a job: it runs if, and only if, the transaction commits. */
export async function enqueueJob(
  db: QueryExecutorProvider,
  { name, payload = {}, runAt, key }: JobRequest,
): Promise<void> {
  await sql`
    select jobs.enqueue(${name}, ${JSON.stringify(payload)}, ${runAt?.toISOString() ?? null},
      ${key ?? null})`.execute(db);
}
