/** Processing of the buddy system's events. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { deriveMetrics } from './system-event.rules.ts';
import { listUntoldMilestones, lockWaitingEvents, storeMetrics } from './system-event.sql.ts';

/** Events that one transaction processes at most. */
const MAX_EVENTS = 200;

/** Time by which the clock of the buddy system may be ahead: what is dated later has not happened. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export const systemEventJobs: Jobs<DB> = {
  'buddy_system_event.process': {
    // Events that wait have queued it; the schedule finds those that a bulk load brought.
    schedule: { cron: '35 * * * *', timeZone: 'Europe/Oslo' },
    run: async (_job, { db, now, emit }) => {
      const events = await lockWaitingEvents(db, MAX_EVENTS);
      await storeMetrics(
        db,
        events.map(({ id, payload }) => ({ id, metrics: deriveMetrics(payload) })),
        now,
      );
      const milestones = await listUntoldMilestones(
        db,
        events.map(({ id }) => id),
        new Date(now.getTime() + CLOCK_TOLERANCE_MS),
      );
      for (const { id, companyId, matchId, programInstanceId, reachedAt } of milestones) {
        await emit({
          type: 'buddy.milestone.reached',
          aggregate: { type: 'buddy_system_event', id },
          companyId,
          occurredAt: new Date(reachedAt),
          payload: { matchId, programInstanceId },
        });
      }
      if (events.length === MAX_EVENTS) return 'again';
    },
  },
};
