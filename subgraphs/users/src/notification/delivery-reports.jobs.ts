/** Reading of the reports that providers have sent, as a job. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { advanceDeliveries } from './delivery.events.ts';
import { readKept } from './delivery-reports.rules.ts';
import { forgetReports, keepUnread, lockKeptReports } from './delivery-reports.sql.ts';

/** Webhooks that one transaction reads. */
const BATCH_SIZE = 20;

/** Reports of an unknown message are read again each minute: its id may be stored after they came. */
export const deliveryReportJobs: Jobs<DB> = {
  'notification.read_reports': {
    schedule: { cron: '* * * * *', timeZone: 'UTC' },
    run: async (_job, { db, now, emit }) => {
      await forgetReports(db, now);
      const kept = await lockKeptReports(db, now, BATCH_SIZE);
      for (const webhook of kept) {
        const { provider } = webhook;
        const reports = readKept(webhook.reports);
        const known = await advanceDeliveries(db, { provider, reports, now }, emit);
        const unread = reports.filter(({ messageId }) => !known.has(messageId));
        await keepUnread(db, webhook, unread, now);
      }
      return kept.length === BATCH_SIZE ? 'again' : undefined;
    },
  },
};
