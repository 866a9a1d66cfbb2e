/** Processing of the buddy system's events. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { deriveMetrics } from './system-event.rules.ts';
import { lockWaitingEvents, storeMetrics } from './system-event.sql.ts';

/** Events that one transaction processes at most. */
const MAX_EVENTS = 200;

export const systemEventJobs: Jobs<DB> = {
  'buddy_system_event.process': {
    // Events that wait have queued it; the schedule finds those that a bulk load brought.
    schedule: { cron: '35 * * * *', timeZone: 'Europe/Oslo' },
    run: async (_job, { db, now }) => {
      const events = await lockWaitingEvents(db, MAX_EVENTS);
      await storeMetrics(
        db,
        events.map(({ id, payload }) => ({ id, metrics: deriveMetrics(payload) })),
        now,
      );
      if (events.length === MAX_EVENTS) return 'again';
    },
  },
};
