import { JobFailure } from '@teei/platform/jobs/failure.ts';
import { askSubgraph } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { officer } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';
import { RUN } from '../../test/retention.ts';

const ask = askSubgraph(async () => {
  const subgraph = await rows.startPrivacy(true);
  return {
    ...subgraph,
    /** Unexpected errors, but for the failures of the job that waits. */
    get unexpected() {
      return subgraph.unexpected.filter((error) => !(error instanceof JobFailure));
    },
  };
});

async function awaiting(): Promise<unknown> {
  return ask.sql(`select error from jobs.queue where name = 'retention.await_events'`);
}

it('runs a policy of events in ClickHouse by an order to the gateway, of as many as it has counted, and staff see what is late', async () => {
  const [policy] = await ask.sql(
    `insert into privacy.data_retention_policies
       (data_category, retention_period_days, legal_basis, deletion_method)
     values ('analytics_events', 400, 'legitimate_interests', 'hard_delete') returning id`,
  );
  const id = policy?.['id'];
  // As the gateway counts them.
  await ask.sql(`select personal_data.note_event_months('2025-11-16Z',
    '{"2024-08-01": 4, "2024-09-01": 3, "2024-10-01": 2, "2025-10-01": 9}')`);
  const overdue = [
    { subgraph: 'analytics', table: 'events_raw', rows: 7, oldest: '2024-08-01T00:00:00Z' },
  ];
  expect(await done(ask, officer, RUN, { id, dryRun: true })).toMatchObject({
    retentionPolicy: { overdue },
  });
  expect(await refused(ask, officer, RUN, { id, dryRun: false, maxRows: 6 })).toEqual([
    'maxRows CONFLICT',
  ]);
  expect(await done(ask, officer, RUN, { id, dryRun: false, maxRows: 7 })).toMatchObject({
    retentionPolicy: { overdue: [{ rows: 0, oldest: null }] },
  });
  await eventually(async () =>
    expect(await awaiting()).toEqual([
      { error: 'ClickHouse: events of 2 months are to be removed.' },
    ]),
  );
  // All attempts fail while ClickHouse is away.
  await ask.sql(
    `update jobs.queue set attempts = 15, failed_at = now() where name = 'retention.await_events'`,
  );
  // As the gateway removes them.
  for (const month of ['2024-08-01', '2024-09-01']) {
    await ask.sql(
      `select personal_data.find_events('${month}', 9), personal_data.complete_event_removal('${month}', 5)`,
    );
  }
  await eventually(async () => expect(await awaiting()).toEqual([]));
  const swept = await ask.sql(
    `select payload from events.outbox where event_type = 'retention_policy.swept' order by id`,
  );
  const payload = { dataCategory: 'analytics_events', rows: 4 };
  expect(swept).toEqual([{ payload }, { payload }]);
});

it('runs no policy from before there were bounds of its days', async () => {
  const [policy] = await ask.sql(
    `update privacy.data_retention_policies set retention_period_days = 90
     where data_category = 'analytics_events' returning id`,
  );
  const id = policy?.['id'];
  expect(await refused(ask, officer, RUN, { id, dryRun: true })).toEqual(['id CONFLICT']);
  await expect(
    ask.sql(`select privacy.order_event_removal($1, '2024-08-01Z', 10)`, [id]),
  ).rejects.toThrow('expected a policy of analytics_events with 400 to 760 days');
});
