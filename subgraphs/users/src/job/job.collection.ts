import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { JobsQueue, JobsRuns, JobsSchedules } from '../generated/database.ts';
import type {
  JobFilter,
  JobOrder,
  JobRunFilter,
  JobRunOrder,
  JobScheduleFilter,
  JobScheduleOrder,
} from '../generated/graphql.ts';

export const jobs = new Collection<Selectable<JobsQueue>, JobFilter, JobOrder>({
  type: 'Job',
  table: 'jobs.queue',
  filters: (by) => ({
    domain: by.equals('domain'),
    name: by.equals('name'),
    status: by.oneOf('status'),
  }),
  orders: { RUN_AT_ASC: [asc('run_at')], RUN_AT_DESC: [desc('run_at')] },
  defaultOrder: 'RUN_AT_ASC',
});

export const jobRuns = new Collection<Selectable<JobsRuns>, JobRunFilter, JobRunOrder>({
  type: 'JobRun',
  table: 'jobs.runs',
  filters: (by) => ({
    jobId: by.id('job_id'),
    domain: by.equals('domain'),
    name: by.equals('name'),
    outcome: by.oneOf('outcome'),
  }),
  orders: { ENDED_DESC: [desc('ended_at')], ENDED_ASC: [asc('ended_at')] },
  defaultOrder: 'ENDED_DESC',
});

export const jobSchedules = new Collection<
  Selectable<JobsSchedules>,
  JobScheduleFilter,
  JobScheduleOrder
>({
  type: 'JobSchedule',
  table: 'jobs.schedules',
  filters: (by) => ({ domain: by.equals('domain'), name: by.equals('name') }),
  orders: { NEXT_RUN_ASC: [asc('next_run_at')] },
  defaultOrder: 'NEXT_RUN_ASC',
});
