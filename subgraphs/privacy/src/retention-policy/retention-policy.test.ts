import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { officer } from '@teei/test/viewers.ts';
import { expect, it, vi } from 'vitest';
import * as rows from '../../test/fixtures.ts';
import { MAX_ROWS } from './retention-policy.jobs.ts';

const ask = askSubgraph(() => rows.startPrivacy(true));

const run = {
  mutation: 'runRetention',
  fields: 'retentionPolicy { overdue { subgraph table rows oldest } }',
};

it('running a policy deletes what a dry run has shown, in batches, and leaves what is held', async () => {
  await ask.sql(
    `insert into personal_data.legal_holds (user_id, reason) values ($1, 'A claim is open.')`,
    [rows.OTHER],
  );
  const [policy] = await ask.sql(
    `insert into privacy.data_retention_policies
       (data_category, retention_period_days, legal_basis, deletion_method)
     values ('notifications', 180, 'contract', 'hard_delete') returning id`,
  );
  const id = policy?.['id'];
  const count = MAX_ROWS + 50;
  await ask.sql(
    `insert into users.notifications_queue (user_id, channel, status, sent_at, created_at)
     select $1::uuid, 'in_app', 'sent', '2025-01-01Z'::timestamptz, '2025-01-01Z'::timestamptz + i * interval '1 second'
       from generate_series(1, $3::int) as i
     union all select $2::uuid, 'in_app', 'sent', '2025-01-01Z', '2025-01-01Z'
     union all select $1::uuid, 'in_app', 'queued', null, '2025-01-01Z'
     union all select $1::uuid, 'in_app', 'sent', '2025-11-01Z', '2025-11-01Z'`,
    [rows.SUBJECT, rows.OTHER, count],
  );

  expect(await done(ask, officer, run, { id, dryRun: true })).toEqual({
    retentionPolicy: {
      overdue: [
        {
          subgraph: 'users',
          table: 'notifications_queue',
          rows: count,
          oldest: '2025-01-01T00:00:01Z',
        },
      ],
    },
    userErrors: [],
  });
  expect(await refused(ask, officer, run, { id, dryRun: false, maxRows: count - 1 })).toEqual([
    { field: ['maxRows'], code: 'CONFLICT' },
  ]);

  const before = await newestEvent(ask);
  await done(ask, officer, run, { id, dryRun: false, maxRows: count });
  await vi.waitFor(
    async () => {
      expect(await ask.sql(`select from jobs.queue where name = 'retention.run'`)).toEqual([]);
    },
    { timeout: 20_000, interval: 50 },
  );
  expect(
    await ask.sql(`select status, user_id from users.notifications_queue order by status, user_id`),
  ).toEqual([
    { status: 'queued', user_id: rows.SUBJECT },
    { status: 'sent', user_id: rows.SUBJECT },
    { status: 'sent', user_id: rows.OTHER },
  ]);
  const swept = (await eventsAfter(ask, before)).map(({ event_type, payload }) => [
    event_type,
    payload,
  ]);
  expect(swept).toEqual([
    ['retention_policy.run', { dataCategory: 'notifications', dryRun: false, rows: count }],
    ['retention_policy.swept', { dataCategory: 'notifications', rows: MAX_ROWS }],
    ['retention_policy.swept', { dataCategory: 'notifications', rows: 50 }],
  ]);
});

it('running the policy of sensitive reads deletes no other records of processing', async () => {
  const [policy] = await ask.sql(
    `insert into privacy.data_retention_policies
       (data_category, retention_period_days, legal_basis, deletion_method)
     values ('sensitive_reads', 365, 'legal_obligation', 'hard_delete') returning id`,
  );
  await ask.sql(
    `insert into privacy.data_processing_records (user_id, activity, purpose, legal_basis, processed_at)
     select $1, activity, 'Accountability', 'legitimate_interests', '2024-01-01Z'
     from unnest(array['sensitive_read', 'erasure']) as activity`,
    [rows.SUBJECT],
  );
  expect(await done(ask, officer, run, { id: policy?.['id'], dryRun: true })).toMatchObject({
    retentionPolicy: { overdue: [{ table: 'data_processing_records', rows: 1 }] },
  });
});
