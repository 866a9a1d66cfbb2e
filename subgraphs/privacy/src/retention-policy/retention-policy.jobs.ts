/** Retention, in batches: a run that ends with its process goes on where it stopped. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { sweepsOf } from './sweep.rules.ts';
import { sweepOverdue, findPolicies } from './sweep.sql.ts';

/** Rows that one transaction deletes or empties at most. */
export const MAX_ROWS = 1000;

const payloadSchema = z.object({ policyId: z.string() });

export const retentionPolicyJobs: Jobs<DB> = {
  /** Deletes or empties what a policy no longer allows to keep, dependent categories first. Leaves counts and no data. */
  'retention.run': {
    run: async (job, { db, now, emit }) => {
      const { policyId } = payloadSchema.parse(job.payload);
      let left = MAX_ROWS;
      for (const sweep of sweepsOf(await findPolicies(db), policyId, now)) {
        const rows = await sweepOverdue(db, sweep, left);
        left -= rows;
        if (rows > 0) {
          await emit({
            type: 'retention_policy.swept',
            aggregate: { type: 'retention_policy', id: policyId },
            companyId: null,
            payload: { dataCategory: sweep.category, rows },
          });
        }
        if (left === 0) return 'again';
      }
    },
  },
};
