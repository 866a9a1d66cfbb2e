/** Jobs of all domains, for staff: the work that the graph does by itself. */
import type { UsersNoun } from '../noun.ts';
import { jobRuns, jobs, jobSchedules } from './job.collection.ts';
import { retryJob, runJobSchedule } from './job.mutations.ts';
import { jobResolvers } from './job.resolvers.ts';

export const job: UsersNoun = {
  collections: [jobs, jobRuns, jobSchedules],
  resolvers: jobResolvers,
  mutations: { retryJob, runJobSchedule },
};
