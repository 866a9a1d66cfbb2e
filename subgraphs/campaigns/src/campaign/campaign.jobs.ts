/** Jobs of campaigns: those that start and end by their dates, and scores. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { dayIn, TIME_ZONE } from '../time-zone.ts';
import { transitionEvent } from './campaign.events.ts';
import {
  copyVisScores,
  listUpsellFigures,
  lockDueCampaigns,
  moveCampaign,
  storeScores,
} from './campaign.sql.ts';
import { scoreCampaign } from './upsell-score.rules.ts';

/** Campaigns that one transaction moves. */
const BATCH_SIZE = 50;

export const campaignJobs: Jobs<DB> = {
  /** Starts campaigns on their first day, and completes them after their last. */
  'campaign.follow_dates': {
    schedule: { cron: '5 * * * *', timeZone: TIME_ZONE },
    run: async (_job, { db, now, emit }) => {
      const due = await lockDueCampaigns(db, dayIn(now), BATCH_SIZE);
      for (const campaign of due) {
        const to = campaign.status === 'recruiting' ? 'active' : 'completed';
        await moveCampaign(db, campaign.id, to);
        await emit({
          ...transitionEvent(campaign, to, null),
          aggregate: { type: 'campaign', id: campaign.id },
          companyId: campaign.company_id,
        });
      }
      return due.length === BATCH_SIZE ? 'again' : undefined;
    },
  },

  /** Computes the upsell scores of campaigns that recruit or run, and takes impact scores over from snapshots. */
  'campaign.score': {
    schedule: { cron: '45 23 * * *', timeZone: TIME_ZONE },
    run: async (_job, { db, now }) => {
      const figures = await listUpsellFigures(db, now);
      await storeScores(
        db,
        figures.map((one) => ({ id: one.id, ...scoreCampaign(one) })),
      );
      await copyVisScores(db);
    },
  },
};
