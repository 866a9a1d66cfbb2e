/** Job that ends requests to models which nobody finishes. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { finishedEvent } from './ai-request.events.ts';
import { finishRequest, lockAbandoned, type Result } from './request.sql.ts';

/** Time after which a request that was begun and not finished has failed; `finishAiRequest` promises it. */
const ABANDONED_AFTER_MS = 60 * 60_000;

/** Requests that one transaction ends. */
const BATCH_SIZE = 100;

const ABANDONED: Result = {
  status: 'failed',
  responseText: null,
  tokensInput: 0,
  tokensOutput: 0,
  costUsd: '0',
};

export const promptJobs: Jobs<DB> = {
  /** Ends abandoned requests as failed, at no cost: what they had reserved is free again. */
  'ai_request.expire': {
    schedule: { cron: '*/10 * * * *', timeZone: 'UTC' },
    run: async (_job, { db, now, emit }) => {
      const before = new Date(now.getTime() - ABANDONED_AFTER_MS);
      const abandoned = await lockAbandoned(db, before, BATCH_SIZE);
      for (const request of abandoned) {
        await finishRequest(db, request.id, request, ABANDONED);
        await emit(finishedEvent(request.id, request, ABANDONED));
      }
      return abandoned.length === BATCH_SIZE ? 'again' : undefined;
    },
  },
};
