import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { officer } from '@teei/test/viewers.ts';
import { expect, it, vi } from 'vitest';
import * as rows from '../../test/fixtures.ts';
import { MAX_ROWS } from './retention-policy.jobs.ts';
import { toPayload } from './sweep-run.rules.ts';

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
       set retention_period_days = $2, deletion_method = $3, dependent_categories = '[]', active = true
     returning id`,
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

/** Days whose snapshots stay: April ends in the middle of a week that has a later one in May. */
const DAYS = [
  '2024-06-30',
  '2025-04-30',
  '2025-05-02',
  '2025-06-04',
  '2025-06-10',
  '2025-11-03',
  '2025-11-04',
];

it('running the policy of snapshots leaves the last of each week and month, then of each month, then none', async () => {
  await ask.sql('set session_replication_role = replica');
  await ask.sql(
    `insert into campaigns.campaign_metrics_snapshots
       (campaign_id, company_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents)
     select $1, $2, day, 1, 1, 0 from unnest('{2022-11-01,2024-06-02,2024-06-30,2025-06-02,2025-06-04,2025-06-10,
       2025-04-30,2025-05-02,2025-11-03,2025-11-04}'::date[]) as day`,
    [rows.UNKNOWN, rows.COMPANY],
  );
  await ask.sql('set session_replication_role = default');
  await runNew('snapshots', 90, 'hard_delete', 3);
  expect(
    await ask.sql(
      `select array_agg(snapshot_date::text order by snapshot_date) as days
       from campaigns.campaign_metrics_snapshots`,
    ),
  ).toEqual([{ days: DAYS }]);
});

it('running the policy of sensitive reads deletes them, and no other records of processing', async () => {
  await ask.sql(
    `insert into privacy.data_processing_records (user_id, activity, purpose, legal_basis, processed_at)
     select $1, activity, 'Accountability', 'legitimate_interests', '2024-01-01Z'
     from unnest(array['sensitive_read', 'erasure']) as activity`,
    [rows.SUBJECT],
  );
  await runNew('sensitive_reads', 365, 'hard_delete', 1);
  expect(
    await ask.sql(
      `select activity from privacy.data_processing_records where processed_at = '2024-01-01Z'`,
    ),
  ).toEqual([{ activity: 'erasure' }]);
});

it.each([
  ['checkins', 'buddy_checkins', { notes: 'Words', checkin_date: '2023-01-02', mood: 'okay' }],
  [
    'buddy_events',
    'buddy_events',
    { description: 'Words', event_date: '2023-01-02', event_type: 'hangout' },
  ],
  [
    'feedback',
    'buddy_feedback',
    { feedback_text: 'Words', submitted_at: '2023-01-02Z', from_role: 'buddy' },
  ],
])('running the policy of %s by ANONYMIZE empties their words', async (category, table, row) => {
  const names = Object.keys(row);
  await ask.sql(
    `with pair as (
       insert into programs.buddy_matches (participant_id, buddy_id) values ($1, $2) returning id
     )
     insert into programs.${table} (match_id, ${names.join(', ')})
       select pair.id, ${names.map((name) => `r.${name}`).join(', ')}
       from pair, jsonb_populate_record(null::programs.${table}, $3) as r`,
    [rows.SUBJECT, rows.STAFF, JSON.stringify(row)],
  );
  await runNew(category, 730, 'anonymize', 1);
  expect(await ask.sql(`select ${names[0]} as words from programs.${table}`)).toEqual([
    { words: null },
  ]);
});

/** Days of the notifications that the test below writes, and are still there. */
async function daysLeft(): Promise<unknown> {
  const [found] = await ask.sql(
    `select array_agg(created_at::date::text order by created_at) as days from users.notifications_queue
     where user_id = $1 and created_at > '2025-01-15' and created_at < '2025-10-15'`,
    [rows.SUBJECT],
  );
  return found?.['days'];
}

it('a run takes what it was ordered to, and no more rows, though the policy has changed', async () => {
  await ask.sql(
    `insert into users.notifications_queue (user_id, channel, status, sent_at, created_at)
     select $1::uuid, 'in_app', 'sent', day, day
     from unnest('{2025-02-01Z,2025-02-02Z,2025-02-03Z,2025-10-01Z}'::timestamptz[]) as day`,
    [rows.SUBJECT],
  );
  const [policy] = await ask.sql(
    `update privacy.data_retention_policies set retention_period_days = 1
     where data_category = 'notifications' returning id`,
  );
  const policyId = String(policy?.['id']);
  const until = '2025-06-01T00:00:00.000Z';
  const sweeps = [{ category: 'notifications', until, method: 'hard_delete' }];
  await runJob(
    ask,
    'privacy',
    'retention.run',
    toPayload({ policyId, rows: 2, sweeps, after: null }),
  );
  expect(await daysLeft()).toEqual(['2025-02-03', '2025-10-01']);
  await runJob(
    ask,
    'privacy',
    'retention.run',
    toPayload({ policyId, rows: 9, sweeps, after: null }),
  );
  expect(await daysLeft()).toEqual(['2025-10-01']);
});
