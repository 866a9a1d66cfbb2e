import type { Jobs } from '@teei/platform/jobs/job.ts';
import { sql } from 'kysely';
import type { DB } from '../generated/database.ts';

export const idempotencyJobs: Jobs<DB> = {
  /** Deletes records of idempotent requests once their 24 hours are over. */
  'idempotency.forget': {
    schedule: { cron: '20 * * * *', timeZone: 'UTC' },
    run: async (_job, { db }) => {
      await sql`select users.forget_idempotency_keys()`.execute(db);
    },
  },
};
