import { askSubgraph } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { expect, it } from 'vitest';
import { JOB, JOB_SCHEDULE, startUsers } from '../../test/fixtures.ts';

const ask = askSubgraph(startUsers);

const RETRY = 'retryJob { job { status } }';

it('jobs that failed are found with their attempts, and run again', async () => {
  const query = `{ jobs(filter: { status: [FAILED], domain: "campaigns" }) {
    nodes { id name payload error runs { nodes { attempt outcome } } } } }`;
  expect(await ask.data(officer, query)).toEqual({
    jobs: {
      nodes: [
        {
          id: JOB,
          name: 'campaign.test',
          payload: { n: 1 },
          error: 'RangeError',
          runs: { nodes: [{ attempt: 15, outcome: 'FAILED' }] },
        },
      ],
    },
  });
  await done(ask, admin, RETRY, { id: JOB });
  expect(await ask.data(officer, query)).toEqual({ jobs: { nodes: [] } });
});

it('a job that is performed now cannot be started a second time', async () => {
  await ask.sql('update jobs.queue set started_at = now()');
  expect(await refused(ask, admin, RETRY, { id: JOB })).toEqual(['id BAD_USER_INPUT']);
});

it('a schedule is advanced to the present', async () => {
  const payload = await done(ask, admin, 'runJobSchedule { jobSchedule { name nextRunAt } }', {
    id: JOB_SCHEDULE,
  });
  const [row] = await ask.sql('select next_run_at <= now() as is_due from jobs.schedules');
  expect(payload).toMatchObject({ jobSchedule: { name: 'campaign.test' } });
  expect(row).toEqual({ is_due: true });
});
