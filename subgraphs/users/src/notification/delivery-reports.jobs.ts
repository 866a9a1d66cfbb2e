/** Reading of the reports that providers have sent, as jobs: one for each webhook, in a transaction of its own. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { advanceDeliveries } from './delivery.events.ts';
import { readKept } from './delivery-reports.rules.ts';
import {
  forgetReports,
  keepUnread,
  listToReread,
  lockKeptReports,
} from './delivery-reports.sql.ts';

const readPayload = z.object({ id: z.uuid() });

export const deliveryReportJobs: Jobs<DB> = {
  /** Reads a webhook. One that cannot be read holds up no other: its job fails, and staff can run it again. */
  'notification.read_reports': {
    run: async ({ payload }, { db, now }) => {
      const { id } = readPayload.parse(payload);
      const kept = await lockKeptReports(db, id);
      if (!kept) return;
      const { provider } = kept;
      const reports = readKept(kept.reports);
      const known = await advanceDeliveries(db, { provider, reports, now });
      const unread = reports.filter(({ messageId }) => !known.has(messageId));
      await keepUnread(db, id, unread, now);
    },
  },
  /** Reads reports of an unknown message again: its id may be stored after they came. Forgets those that are done with. */
  'notification.reread_reports': {
    schedule: { cron: '* * * * *', timeZone: 'UTC' },
    run: async (_job, { db, now, enqueue }) => {
      await forgetReports(db, now);
      for (const id of await listToReread(db, now, 'notification.read_reports')) {
        await enqueue({ name: 'notification.read_reports', payload: { id }, key: id });
      }
    },
  },
};
