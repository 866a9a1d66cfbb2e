/** Records of idempotent requests. */
import type { UsersNoun } from '../noun.ts';
import { idempotencyRecords } from './idempotency-record.collection.ts';
import { idempotencyJobs } from './idempotency.jobs.ts';
import { idempotencyResolvers } from './idempotency.resolvers.ts';

export const idempotency: UsersNoun = {
  collections: [idempotencyRecords],
  resolvers: idempotencyResolvers,
  jobs: idempotencyJobs,
};
