import { askSubgraph, read } from '@teei/test/ask.ts';
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

/** Runs a new policy of a category, after a dry run that shows this number of rows, until nothing is left to do. */
async function runNew(
  category: string,
  days: number,
  method: string,
  maxRows: number,
): Promise<void> {
  const [policy] = await ask.sql(
    `insert into privacy.data_retention_policies
       (data_category, retention_period_days, legal_basis, deletion_method)
     values ($1, $2, 'contract', $3)
     on conflict (data_category) do update
       set retention_period_days = $2, deletion_method = $3, dependent_categories = '[]' returning id`,
    [category, days, method],
  );
  const id = policy?.['id'];
  expect(
    read(await done(ask, officer, run, { id, dryRun: true }), 'retentionPolicy'),
  ).toMatchObject({ overdue: [{ rows: maxRows }] });
  await done(ask, officer, run, { id, dryRun: false, maxRows });
  await vi.waitFor(
    async () => {
      expect(await ask.sql(`select from jobs.queue where name = 'retention.run'`)).toEqual([]);
    },
    { timeout: 20_000, interval: 50 },
  );
}

it('running a policy of ANONYMIZE empties words as an erasure does, once, and keeps the row', async () => {
  await ask.sql(
    `insert into programs.kintell_sessions
       (external_session_id, session_type, participant_id, volunteer_id, scheduled_at, feedback_text, metadata)
     select 'S-' || n, 'language', $1, $2, case n when 1 then '2023-01-01Z'::timestamptz else '2025-11-01Z' end,
       'Words', '{"note": "Words", "no_show": true}' from generate_series(1, 2) as n`,
    [rows.SUBJECT, rows.STAFF],
  );
  await runNew('sessions', 730, 'anonymize', 1);
  expect(
    await ask.sql(
      `select external_session_id as id, feedback_text as words, metadata
       from programs.kintell_sessions order by 1`,
    ),
  ).toEqual([
    { id: 'S-1', words: null, metadata: { no_show: true } },
    { id: 'S-2', words: 'Words', metadata: { note: 'Words', no_show: true } },
  ]);
});

it('running the policy of snapshots leaves the last of each week, then of each month, then none', async () => {
  await ask.sql('set session_replication_role = replica');
  await ask.sql(
    `insert into campaigns.campaign_metrics_snapshots
       (campaign_id, company_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents)
     select $1, $2, day, 1, 1, 0 from unnest('{2022-11-01,2024-06-02,2024-06-30,2025-06-02,2025-06-04,2025-06-10,
       2025-11-03,2025-11-04}'::date[]) as day`,
    [rows.UNKNOWN, rows.COMPANY],
  );
  await ask.sql('set session_replication_role = default');
  await runNew('snapshots', 90, 'hard_delete', 3);
  expect(
    await ask.sql(
      `select array_agg(snapshot_date::text order by snapshot_date) as days
       from campaigns.campaign_metrics_snapshots`,
    ),
  ).toEqual([{ days: ['2024-06-30', '2025-06-04', '2025-06-10', '2025-11-03', '2025-11-04'] }]);
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
