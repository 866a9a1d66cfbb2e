/** Messages to people whose consent is about to expire. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { DAYS_BEFORE_EXPIRY } from './consent.rules.ts';
import { findExpiring } from './consent.sql.ts';

/** Consents of one transaction. */
const MAX_CONSENTS = 500;

export const consentJobs: Jobs<DB> = {
  /** Emits an event for each consent that expires within thirty days, once; later days make up for missed runs. */
  'consent.remind': {
    schedule: { cron: '40 5 * * *', timeZone: 'UTC' },
    run: async (_job, { db, now, emit }) => {
      const expiring = await findExpiring(db, now, DAYS_BEFORE_EXPIRY, MAX_CONSENTS);
      for (const { id, user_id: subjectId, purpose, expires_on: expiresOn } of expiring) {
        await emit({
          type: 'consent.expiring',
          aggregate: { type: 'user_consent', id },
          companyId: null,
          subjectId,
          payload: { purpose, expiresOn },
        });
      }
      return expiring.length === MAX_CONSENTS ? 'again' : undefined;
    },
  },
};
