/** Specimens of the mutations of jobs. */
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { admin } from '@teei/test/viewers.ts';
import { JOB, JOB_SCHEDULE, MANAGER, UNKNOWN } from './fixtures.ts';

const byStaff = {
  viewer: admin,
  other: { ...admin, userId: MANAGER },
  foreign: {},
  variation: { id: UNKNOWN },
  statements: 7,
};

export const JOB_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  retryJob: { ...byStaff, input: async () => ({ id: JOB }) },
  runJobSchedule: { ...byStaff, input: async () => ({ id: JOB_SCHEDULE }) },
};
