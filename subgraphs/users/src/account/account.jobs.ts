import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { forgetLapsed } from './account.sql.ts';

export const accountJobs: Jobs<DB> = {
  /** Deletes lapsed links, and invitations and sessions that ended thirty days ago. */
  'account.forget_lapsed': {
    schedule: { cron: '40 * * * *', timeZone: 'UTC' },
    run: (_job, { db }) => forgetLapsed(db),
  },
};
