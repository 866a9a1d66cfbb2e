/** Retention of visits of pages (catalogue, table 56). */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { forgetViews } from './publication-view.sql.ts';

/** Days for which a visit is kept. */
const RETENTION_DAYS = 90;

/** Visits that one transaction deletes at most. */
const MAX_VIEWS = 5_000;

export const publicationViewJobs: Jobs<DB> = {
  'publication_view.forget': {
    schedule: { cron: '40 3 * * *', timeZone: 'Europe/Oslo' },
    run: async (_job, { db, now }) => {
      const before = new Date(now.getTime() - RETENTION_DAYS * 86_400_000);
      if ((await forgetViews(db, before, MAX_VIEWS)) === MAX_VIEWS) return 'again';
    },
  },
};
