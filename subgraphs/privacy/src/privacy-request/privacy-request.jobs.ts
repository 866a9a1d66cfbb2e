/** Jobs of privacy requests: erasures, step by step. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { advanceErasure } from './privacy-request.sql.ts';

const payloadForm = z.object({ requestId: z.uuid() });

const MINUTE_MS = 60_000;

/** Milliseconds after which an erasure that cannot go on is looked at again. */
const PAUSES_MS = { held: 24 * 60 * MINUTE_MS, failed: MINUTE_MS };

export const privacyRequestJobs: Jobs<DB> = {
  /** Takes the steps of an erasure, each in a transaction of its own; a process that ends loses none of them. */
  'erasure.run': {
    run: async ({ payload }, { db, enqueue }) => {
      const { requestId } = payloadForm.parse(payload);
      const state = await advanceErasure(db, requestId);
      if (state === 'more') return 'again';
      // Without a key, since this run's own row has it. ClickHouse queues the next run of one that waits.
      if (state === 'held' || state === 'failed') {
        const runAt = new Date(Date.now() + PAUSES_MS[state]);
        await enqueue({ name: 'erasure.run', payload: { requestId }, runAt });
      }
      return undefined;
    },
  },
};
