/** Retention, in batches: a run that ends with its process goes on where it stopped. */
import { JobFailure } from '@teei/platform/jobs/failure.ts';
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { fromPayload } from './sweep-run.rules.ts';
import { countMonthsUnderRemoval, enqueueSweeps, sweepOverdue } from './sweep.sql.ts';

/** Rows that one transaction deletes or empties at most. */
export const MAX_ROWS = 1000;

export const retentionPolicyJobs: Jobs<DB> = {
  /**
   * Deletes or empties what a run of a policy was ordered to, dependent categories first, and no more rows than were
   * looked at. Leaves counts and no data.
   */
  'retention.run': {
    run: async (job, { db, emit }) => {
      const { policyId, sweeps, ...run } = fromPayload(job.payload);
      let { rows, after } = run;
      let left = MAX_ROWS;
      for (const [index, sweep] of sweeps.entries()) {
        const { swept, last } = await sweepOverdue(db, sweep, Math.min(left, rows), after);
        left -= swept;
        rows -= swept;
        if (swept > 0) {
          await emit({
            type: 'retention_policy.swept',
            aggregate: { type: 'retention_policy', id: policyId },
            companyId: null,
            payload: { dataCategory: sweep.category, rows: swept },
          });
        }
        if (rows === 0) return;
        if (left === 0) {
          await enqueueSweeps(db, { policyId, rows, sweeps: sweeps.slice(index), after: last });
          return 'again';
        }
        after = null;
      }
    },
  },
  /** Fails, and is seen by staff, for as long as ClickHouse has events whose removal was ordered. */
  'retention.await_events': {
    run: async (_job, { db }) => {
      const months = await countMonthsUnderRemoval(db);
      if (months > 0)
        throw new JobFailure(`ClickHouse: events of ${months} months are to be removed.`);
    },
  },
};
