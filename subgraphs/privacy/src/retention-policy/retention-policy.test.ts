import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { officer } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';
import { RUN, runPolicy } from '../../test/retention.ts';
import { MAX_ROWS } from './retention-policy.jobs.ts';
import { toPayload } from './sweep-run.rules.ts';

const ask = askSubgraph(() => rows.startPrivacy(true));

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

  expect(await done(ask, officer, RUN, { id, dryRun: true })).toEqual({
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
  expect(await refused(ask, officer, RUN, { id, dryRun: false, maxRows: count - 1 })).toEqual([
    'maxRows CONFLICT',
  ]);

  const before = await newestEvent(ask);
  await done(ask, officer, RUN, { id, dryRun: false, maxRows: count });
  await eventually(async () => {
    expect(await ask.sql(`select from jobs.queue where name = 'retention.run'`)).toEqual([]);
  });
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

it('running a policy of ANONYMIZE empties words as an erasure does, once, and keeps the row', async () => {
  await ask.sql(
    `insert into programs.kintell_sessions
       (external_session_id, session_type, participant_id, volunteer_id, scheduled_at, feedback_text, metadata)
     select 'S-' || n, 'language', $1, $2, case n when 1 then '2023-01-01Z'::timestamptz else '2025-11-01Z' end,
       'Words', '{"note": "Words", "no_show": true}' from generate_series(1, 2) as n`,
    [rows.SUBJECT, rows.STAFF],
  );
  await runPolicy(ask, 'sessions', 730, 'anonymize', 1);
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
  '2022-11-02',
  '2024-06-30',
  '2025-04-30',
  '2025-05-02',
  '2025-06-04',
  '2025-06-10',
  '2025-11-03',
  '2025-11-04',
];

it('running the policy of snapshots leaves the last of each week and month, then of each month, then of each year', async () => {
  await ask.sql('set session_replication_role = replica');
  await ask.sql(
    `insert into campaigns.campaign_metrics_snapshots
       (campaign_id, company_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents)
     select $1, $2, day, 1, 1, 0 from unnest('{2022-11-01,2022-11-02,2024-06-02,2024-06-30,2025-06-02,2025-06-04,2025-06-10,
       2025-04-30,2025-05-02,2025-11-03,2025-11-04}'::date[]) as day`,
    [rows.UNKNOWN, rows.COMPANY],
  );
  await ask.sql('set session_replication_role = default');
  await runPolicy(ask, 'snapshots', 90, 'hard_delete', 3);
  expect(
    await ask.sql(
      `select array_agg(snapshot_date::text order by snapshot_date) as days
       from campaigns.campaign_metrics_snapshots`,
    ),
  ).toEqual([{ days: DAYS }]);
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
  await runPolicy(ask, category, 730, 'anonymize', 1);
  expect(await ask.sql(`select ${names[0]} as words from programs.${table}`)).toEqual([
    { words: null },
  ]);
});

it('running the policy of evidence empties it on the ground of retention, which the ledger says, but not what is held', async () => {
  await ask.sql(
    `with snippet as (
       insert into evidence.evidence_snippets (company_id, source_type, source_id, content, created_at)
       select $3, 'survey', gen_random_uuid(), content, '2021-01-01Z' from unnest(array['Own', 'Own too', 'Held']) as content
       returning id, content
     )
     insert into evidence.outcome_scores (user_id, evidence_snippet_id, outcome_type, confidence, model_version)
     select case content when 'Held' then $2::uuid else $1::uuid end, id, 'belonging', 1, 'm' from snippet`,
    [rows.SUBJECT, rows.OTHER, rows.COMPANY],
  );
  const before = await newestEvent(ask);
  await runPolicy(ask, 'evidence', 1095, 'anonymize', 2);
  expect(
    await ask.sql(
      `select content, metadata ->> 'reason' as reason from evidence.evidence_snippets
       where created_at = '2021-01-01Z' order by content`,
    ),
  ).toEqual([
    { content: 'Held', reason: null },
    { content: '[withdrawn]', reason: 'retention' },
    { content: '[withdrawn]', reason: 'retention' },
  ]);
  const withdrawn = (await eventsAfter(ask, before)).filter(
    ({ event_type: type }) => type === 'evidence.withdrawn',
  );
  const entry = { subject_id: rows.SUBJECT, payload: { cause: 'retention' } };
  expect(withdrawn).toMatchObject([entry, entry]);
  const [ledger] = await ask.sql(
    `select (max(o.ledger_number) - min(o.ledger_number))::int as distance, bool_and(o.actor_class = 'worker') as by_worker
     from events.outbox as o join evidence.evidence_snippets as e on e.id = o.aggregate_id
     where e.created_at = '2021-01-01Z' and o.company_id = $1`,
    [rows.COMPANY],
  );
  expect(ledger).toEqual({ distance: 1, by_worker: true });
});

it('running the policy of consents empties the origin of those that no longer decide, and keeps the answer', async () => {
  await ask.sql(
    `insert into privacy.user_consents (user_id, purpose, consent_given, consent_text, consent_version, consent_date,
       consent_method, user_agent, withdrawn_at)
     select $1, purpose, given, words, '1', day, 'checkbox', 'Browser', withdrawn
     from (values ('marketing', true, 'Withdrawn', '2021-01-01Z'::timestamptz, '2021-01-02Z'::timestamptz),
       ('marketing', true, 'Late', '2025-11-10Z', '2025-11-11Z'), ('analytics', true, 'Replaced', '2021-01-01Z', null),
       ('analytics', false, 'Refused', '2021-02-01Z', null)) as t (purpose, given, words, day, withdrawn)`,
    [rows.SUBJECT],
  );
  await runPolicy(ask, 'consents', 1095, 'anonymize', 2);
  expect(
    await ask.sql(
      `select consent_text as words, user_agent as browser from privacy.user_consents
       where consent_text in ('Withdrawn', 'Late', 'Replaced', 'Refused') order by consent_text`,
    ),
  ).toEqual([
    { words: 'Late', browser: 'Browser' },
    { words: 'Refused', browser: 'Browser' },
    { words: 'Replaced', browser: null },
    { words: 'Withdrawn', browser: null },
  ]);
});

it.each([
  [
    'learning',
    'anonymize',
    1,
    `insert into programs.learning_progress (user_id, provider, course_id, course_name, status, progress_percent,
       completed_at, credential_ref, created_at, updated_at)
     values ($1, 'ecornell', 'c', 'C', 'completed', 100, '2021-01-02Z', 'ref', '2021-01-01Z', '2021-01-02Z')`,
    `select credential_ref as left from programs.learning_progress where user_id = $1`,
    [{ left: null }],
  ],
  [
    'buddy_system_events',
    'anonymize',
    1,
    `insert into programs.buddy_system_events (event_id, event_type, user_id, timestamp, payload, processed_at)
     values ('late', 'buddy.checkin.completed', $1::uuid::text, '2021-01-01Z', '{"note": "Words"}', '2021-01-01Z')`,
    `select payload as left from programs.buddy_system_events where event_id = 'late' and user_id <> $1::uuid::text`,
    [{ left: {} }],
  ],
  [
    'processing_records',
    'archive',
    1,
    `insert into privacy.data_processing_records (user_id, activity, purpose, legal_basis, processed_at)
     values ($1, 'export', 'Access', 'legal_obligation', '2020-01-01Z')`,
    `select count(*)::int as left from privacy.data_processing_records where user_id = $1 and processed_at = '2020-01-01Z'`,
    [{ left: 0 }],
  ],
  [
    'sensitive_reads',
    'hard_delete',
    1,
    `insert into privacy.data_processing_records (user_id, activity, purpose, legal_basis, processed_at)
     select $1, activity, 'Accountability', 'legitimate_interests', '2020-03-01Z'
     from unnest(array['sensitive_read', 'erasure']) as activity`,
    `select activity as left from privacy.data_processing_records where user_id = $1 and processed_at = '2020-03-01Z'`,
    [{ left: 'erasure' }],
  ],
  // Two archives are over, by their link and by their failure; one can be fetched, and one has failed of late.
  [
    'exports',
    'hard_delete',
    2,
    `insert into files.company_exports (company_id, recipient, requested_at, completed_at, failed_at, link_expires_at)
     select '${rows.COMPANY}', 'age1' || repeat('q', 58), '2020-01-01Z', completed, failed, expires
     from (values ($1::uuid, '2020-01-02Z'::timestamptz, null::timestamptz, '2020-01-09Z'::timestamptz),
       ($1, '2020-01-02Z', null, '2035-01-01Z'), ($1, null, '2020-01-02Z', null), ($1, null, '2025-11-10Z', null))
       as t (_, completed, failed, expires)`,
    `select failed_at is null as left from files.company_exports where requested_at = '2020-01-01Z' and $1::uuid is not null order by 1`,
    [{ left: false }, { left: true }],
  ],
])(
  'running the policy of %s by %s takes what is overdue: %i',
  async (category, method, count, insert, select, left) => {
    await ask.sql(insert, [rows.SUBJECT]);
    await runPolicy(ask, category, 1700, method, count);
    expect(await ask.sql(select, [rows.SUBJECT])).toEqual(left);
  },
);

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
  for (const [most, left] of [
    [2, ['2025-02-03', '2025-10-01']],
    [9, ['2025-10-01']],
  ] as const) {
    const payload = toPayload({ policyId, rows: most, sweeps, after: null });
    await runJob(ask, 'privacy', 'retention.run', payload);
    expect(await daysLeft()).toEqual(left);
  }
});

const SAVE = 'upsertRetentionPolicy { retentionPolicy { id } }';
const POLICY = { retentionPeriodDays: 730, legalBasis: 'LEGITIMATE_INTERESTS' };

it.each([
  ['accounts', 'ANONYMIZE', [], 'dataCategory'],
  ['external_identities', 'HARD_DELETE', [], 'dataCategory'],
  ['outcome_scores', 'ANONYMIZE', [], 'dataCategory'],
  ['checkins', 'ARCHIVE', [], 'deletionMethod'],
  ['checkins', 'ANONYMIZE', ['backups'], 'dependentCategories'],
  ['checkins', 'ANONYMIZE', ['page_views'], 'dependentCategories'],
])(
  'a policy of %s by %s with %j, which nothing would run, is refused at %s',
  async (category, method, dependents, field) => {
    await ask.sql(`delete from privacy.data_retention_policies where data_category = any ($1)`, [
      [category, ...dependents],
    ]);
    const policy = {
      ...POLICY,
      dataCategory: category,
      deletionMethod: method,
      dependentCategories: dependents,
    };
    expect(await refused(ask, officer, SAVE, policy)).toEqual([`${field} BAD_USER_INPUT`]);
  },
);
