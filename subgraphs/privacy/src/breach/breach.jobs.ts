/** Alerts while the authority is to be notified of a breach. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { alertDue } from './breach.rules.ts';
import { lockRunningBreaches, setAlertedHours } from './breach.sql.ts';

export const breachJobs: Jobs<DB> = {
  /** Emits an event for each breach that has become 24, 48 or 66 hours old since it was looked at. */
  'breach.alert': {
    schedule: { cron: '*/5 * * * *', timeZone: 'UTC' },
    run: async (_job, { db, now, emit }) => {
      for (const breach of await lockRunningBreaches(db)) {
        const hours = alertDue(breach, now);
        if (hours === null) continue;
        await setAlertedHours(db, breach.id, hours);
        await emit({
          type: 'breach.alerted',
          aggregate: { type: 'breach', id: breach.id },
          companyId: null,
          payload: { hours },
        });
      }
    },
  },
};
