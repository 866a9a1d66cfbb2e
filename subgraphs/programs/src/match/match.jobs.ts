/** Transitions of matches by the clock (catalogue, SM-4). */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { pauseSilentMatches } from './match.sql.ts';

/** Matches that one transaction moves at most. */
const MAX_MATCHES = 200;

export const matchJobs: Jobs<DB> = {
  'match.pause_silent': {
    schedule: { cron: '20 2 * * *', timeZone: 'Europe/Oslo' },
    run: async (_job, { db, now, emit }) => {
      const paused = await pauseSilentMatches(db, now, MAX_MATCHES);
      for (const { id, company_id: companyId, program_instance_id: programInstanceId } of paused) {
        await emit({
          type: 'buddy.match.transitioned',
          aggregate: { type: 'match', id },
          companyId,
          payload: { programInstanceId, from: 'active', to: 'inactive', reason: null },
        });
      }
      if (paused.length === MAX_MATCHES) return 'again';
    },
  },
};
