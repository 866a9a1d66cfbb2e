import type { Jobs } from '@teei/platform/jobs/job.ts';
import { sql } from 'kysely';
import type { DB } from '../generated/database.ts';

export const accountJobs: Jobs<DB> = {
  /** Deletes lapsed links, and invitations and sessions that ended thirty days ago. */
  'account.forget_lapsed': {
    schedule: { cron: '40 * * * *', timeZone: 'UTC' },
    run: async (_job, { db }) => {
      await sql`select identity.forget_lapsed()`.execute(db);
    },
  },
};
