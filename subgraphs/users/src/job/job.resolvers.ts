import { connectionOfParent, rootConnection } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { jobRuns, jobs, jobSchedules } from './job.collection.ts';

export const jobResolvers: Resolvers = {
  Query: {
    jobs: rootConnection(jobs),
    jobRuns: rootConnection(jobRuns),
    jobSchedules: rootConnection(jobSchedules),
  },
  Job: {
    __resolveReference: resolveReference(jobs),
    runs: connectionOfParent(jobRuns, 'job_id'),
  },
  JobRun: {
    __resolveReference: resolveReference(jobRuns),
  },
  JobSchedule: {
    __resolveReference: resolveReference(jobSchedules),
  },
};
