/** Jobs of snapshots: one of each campaign a day, and the thinning of old ones. */
import { member } from '@teei/platform/json/member.ts';
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { dayIn, TIME_ZONE } from '../time-zone.ts';
import { captureOne, listCampaignsWithoutSnapshot, thinSnapshots } from './snapshot.sql.ts';

/** Campaigns that one transaction captures. */
const BATCH_SIZE = 50;

export const snapshotJobs: Jobs<DB> = {
  /** Captures the day's snapshot of each campaign that is planned, recruits, runs or pauses. */
  'snapshot.capture_daily': {
    schedule: { cron: '30 23 * * *', timeZone: TIME_ZONE },
    run: async (_job, { db, now }) => {
      const day = dayIn(now);
      const ids = await listCampaignsWithoutSnapshot(db, day, BATCH_SIZE);
      for (const id of ids) await captureOne(db, id, day);
      return ids.length === BATCH_SIZE ? 'again' : undefined;
    },
  },

  /** Captures a campaign's snapshot of the day anew, after its seats or its budget have changed. */
  'snapshot.refresh': {
    run: async ({ payload }, { db, now }) => {
      const campaignId = member(payload, 'campaignId');
      if (typeof campaignId === 'string') await captureOne(db, campaignId, dayIn(now));
    },
  },

  /** Keeps every day of 90 days, then one a week for a year, then one a month for three years. */
  'snapshot.thin': {
    schedule: { cron: '10 4 * * *', timeZone: TIME_ZONE },
    run: async (_job, { db, now }) => {
      await thinSnapshots(db, dayIn(now));
    },
  },
};
