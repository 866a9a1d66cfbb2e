/** Signs of the vectors from before there were any, by which a search compares them. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { signEmbeddings } from './sign-embeddings.sql.ts';

const payloadSchema = z.object({ after: z.uuid().optional() });

export const signingJobs: Jobs<DB> = {
  /** Gives pieces that were embedded before their signs, some at a time, in the order of their ids; a migration queues it. */
  'evidence.sign_embeddings': {
    run: async ({ payload }, { db, enqueue }) => {
      const { after } = payloadSchema.parse(payload);
      const last = await signEmbeddings(db, after);
      if (last === undefined) return;
      await enqueue({ name: 'evidence.sign_embeddings', payload: { after: last } });
    },
  },
};
