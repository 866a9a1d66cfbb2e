/** Jobs of privacy requests: erasures, step by step. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { privacyRequestFailed } from './privacy-request.events.ts';
import { isToldOf, pauseAfterFailure } from './privacy-request.rules.ts';
import { advanceErasure, findFailure } from './privacy-request.sql.ts';

const payloadForm = z.object({ requestId: z.uuid() });

/** Interval of looking whether a legal hold was lifted. */
const HOLD_PAUSE_MS = 86_400_000;

export const privacyRequestJobs: Jobs<DB> = {
  /** Takes the steps of an erasure, each in a transaction of its own; a process that ends loses none of them. */
  'erasure.run': {
    run: async ({ payload }, { db, emit, enqueue }) => {
      const { requestId } = payloadForm.parse(payload);
      const state = await advanceErasure(db, requestId);
      if (state === 'more') return 'again';
      // Without a key, since this run's own row has it. ClickHouse queues the next run of one that waits.
      const later = async (pauseMs: number): Promise<void> => {
        const runAt = new Date(Date.now() + pauseMs);
        await enqueue({ name: 'erasure.run', payload: { requestId }, runAt });
      };
      if (state === 'held') await later(HOLD_PAUSE_MS);
      if (state === 'failed') {
        const { person, attempts } = await findFailure(db, requestId);
        await later(pauseAfterFailure(attempts));
        if (isToldOf(attempts)) {
          await emit(privacyRequestFailed(requestId, person, 'delete', attempts));
        }
      }
      return undefined;
    },
  },
};
