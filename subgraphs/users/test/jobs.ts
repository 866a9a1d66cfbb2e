/** Specimens of the mutations of jobs. */
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { admin } from '@teei/test/viewers.ts';
import { JOB, JOB_SCHEDULE, MANAGER, UNKNOWN } from './fixtures.ts';

const byStaff = {
  viewer: admin,
  other: { ...admin, userId: MANAGER },
  variation: { id: UNKNOWN },
  statements: 4,
};

const payload = { domain: 'campaigns', name: 'campaign.test' };

export const JOB_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  retryJob: {
    ...byStaff,
    input: { id: JOB },
    shows: { status: 'WAITING', attempts: 0, error: null, failedAt: null },
    event: { type: 'job.retried', payload },
  },
  runJobSchedule: {
    ...byStaff,
    input: { id: JOB_SCHEDULE },
    shows: { name: 'campaign.test' },
    event: { type: 'job_schedule.advanced', payload },
  },
};
