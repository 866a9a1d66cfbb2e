import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { forgetKeys } from './idempotency.sql.ts';

export const idempotencyJobs: Jobs<DB> = {
  /** Deletes records of idempotent requests once their 24 hours are over. */
  'idempotency.forget': {
    schedule: { cron: '20 * * * *', timeZone: 'UTC' },
    run: (_job, { db }) => forgetKeys(db),
  },
};
