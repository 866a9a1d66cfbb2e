/** Jobs of privacy requests: erasures, step by step. */
import type { JobContext, Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { privacyRequestFailed } from './privacy-request.events.ts';
import { isToldOf, pauseAfterFailure } from './privacy-request.rules.ts';
import { advanceErasure, findFailure } from './privacy-request.sql.ts';

const payloadForm = z.object({ requestId: z.uuid() });

/** Interval of looking whether a legal hold was lifted. */
const HOLD_PAUSE_MS = 86_400_000;

export const erasureJobs: Jobs<DB> = {
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
        await later(pauseAfterFailure(await reportFailure({ db, emit }, requestId)));
      }
      return undefined;
    },
  },
  /** Tells of a failure in ClickHouse, whose step is taken elsewhere. */
  'erasure.report_failure': {
    run: async ({ payload }, context) => {
      await reportFailure(context, payloadForm.parse(payload).requestId);
    },
  },
};

/** Tells staff that an erasure fails, of the first time and then once a day; returns the attempts. */
async function reportFailure(
  { db, emit }: Pick<JobContext<DB>, 'db' | 'emit'>,
  requestId: string,
): Promise<number> {
  const failure = await findFailure(db, requestId);
  if (!failure) return 1;
  const { person, attempts } = failure;
  if (isToldOf(attempts)) await emit(privacyRequestFailed(requestId, person, 'delete', attempts));
  return attempts;
}
