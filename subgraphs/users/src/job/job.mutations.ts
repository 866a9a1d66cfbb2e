import { badInput, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { changes } from '../mutations.ts';
import { jobs, jobSchedules } from './job.collection.ts';

export const retryJob = changes(jobs, 'retryJob', {
  lock: ['domain', 'name', 'status'],
  check: ({ row }) =>
    errorsAmong(row.status === 'running' && badInput('id', 'a job that is not RUNNING now')),
  set: ({ now }) => ({ run_at: now.toISOString(), attempts: 0, failed_at: null, error: null }),
  event: ({ row: { domain, name } }) => ({ type: 'job.retried', payload: { domain, name } }),
});

export const runJobSchedule = changes(jobSchedules, 'runJobSchedule', {
  lock: ['domain', 'name'],
  set: ({ now }) => ({ next_run_at: now.toISOString() }),
  event: ({ row: { domain, name } }) => ({
    type: 'job_schedule.advanced',
    payload: { domain, name },
  }),
});
