import { askSubgraph } from '@teei/test/ask.ts';
import { eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { eventually } from '@teei/test/eventually.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const MATCH = '0e000000-0000-4000-8000-00000000aaaa';
const QUEUED = `select user_id, company_id, channel, metadata ->> 'text' as text
  from users.notifications_queue where metadata ->> 'text' like '%in a row%'`;

const ask = askSubgraph(() => rows.startUsers(undefined, { react: true }));

/** Emits a check-in, and waits until all reactions have run. */
async function checkIn(companyId: string | null, needsAttention: boolean): Promise<void> {
  await ask.sql(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     values ('buddy.checkin.submitted', 'checkin', gen_random_uuid(), $1, '2025-11-15T09:00:00Z', $2)`,
    [companyId, { matchId: MATCH, programInstanceId: null, needsAttention }],
  );
  await settled();
}

/** Waits until all reactions have run. */
async function settled(): Promise<void> {
  await eventually(async () => {
    expect(await ask.sql(`select from events.deliveries where consumer = 'users'`)).toEqual([]);
  });
}

beforeEach(() => ask.sql(`delete from users.notifications_queue where metadata ? 'text'`));

describe('a check-in that needs attention', () => {
  it("is told to the company's users, in a message that names nobody", async () => {
    const before = await newestEvent(ask);
    await checkIn(rows.OWN, true);
    const told = await ask.sql(QUEUED);
    expect(told).toEqual([
      {
        user_id: rows.MANAGER,
        company_id: rows.OWN,
        channel: 'in_app',
        text: `Two check-ins in a row of the match ${MATCH} report difficulties.`,
      },
    ]);
    const queued = (await eventsAfter(ask, before)).filter(
      ({ event_type }) => event_type === 'notification.queued',
    );
    expect(queued).toMatchObject([{ subject_id: rows.MANAGER, actor_class: 'worker' }]);
  });

  it('is told to staff where no company runs the programme', async () => {
    await ask.sql(`insert into users.users (email, role) values ('staff@teei.example', 'admin')`);
    await checkIn(null, true);
    const [first, ...more] = await ask.sql(QUEUED);
    expect(first).toMatchObject({ company_id: null, channel: 'in_app' });
    expect(more).toEqual([]);
  });
});

it.each([
  [1, 'It runs again at its next time.'],
  [3, 'It has stopped: resume it.'],
])(
  "failed run %i in a row of a schedule is told to the company's users",
  async (failures, next) => {
    await ask.sql(
      `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     values ('scheduled_report.run_failed', 'scheduled_report', $1, $2, '2025-11-15T09:00:00Z', $3)`,
      [MATCH, rows.OWN, { template: 'executive-summary', failure: 'period_open', failures }],
    );
    await settled();
    const told = await ask.sql(
      `select user_id, metadata ->> 'text' as text from users.notifications_queue
     where metadata ->> 'text' like 'The schedule%'`,
    );
    expect(told).toEqual([
      {
        user_id: rows.MANAGER,
        text: `The schedule ${MATCH} (executive-summary) made no report, for the ${failures}. time in a row: no period of its length is closed. ${next}`,
      },
    ]);
  },
);

it('the deadline of a breach is told to staff', async () => {
  await ask.sql(
    `insert into users.users (email, role) values ('duty@teei.example', 'admin') on conflict do nothing`,
  );
  await ask.sql(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at, payload)
     values ('breach.alerted', 'breach', $1, '2025-11-15T09:00:00Z', '{"hours": 48}')`,
    [MATCH],
  );
  await settled();
  const told = await ask.sql(
    `select distinct metadata ->> 'text' as text from users.notifications_queue where metadata ? 'text'`,
  );
  expect(told).toEqual([
    {
      text: `The breach ${MATCH} was discovered 48 hours ago, and the authority is not notified.`,
    },
  ]);
});

it('work of privacy that does not go on is told to staff, in a message that names nobody', async () => {
  await ask.sql(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
     values ('privacy_request.failed', 'privacy_request', $1, $2, '2025-11-15T09:00:00Z',
       '{"requestType": "delete", "attempts": 1}')`,
    [MATCH, rows.MANAGER],
  );
  await settled();
  const told = await ask.sql(
    `select distinct metadata ->> 'text' as text from users.notifications_queue where metadata ? 'text'`,
  );
  expect(told).toEqual([{ text: `The privacy request ${MATCH} has failed after 1 attempts.` }]);
});

it('a webhook that is switched off is told to the coordinators of its company', async () => {
  for (const to of ['paused', 'disabled']) {
    await ask.sql(
      `insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
       values ('webhook.transitioned', 'webhook', $1, $2, '2025-11-15T09:00:00Z', $3)`,
      [
        MATCH,
        rows.OWN,
        { from: 'active', to, reason: 'It refused the request with the HTTP status 500.' },
      ],
    );
  }
  await settled();
  const told = await ask.sql(
    `select user_id, split_part(metadata ->> 'text', ' Events', 1) as text
     from users.notifications_queue where metadata ->> 'text' like '%webhook%'`,
  );
  const reason = 'It refused the request with the HTTP status 500.';
  expect(told).toEqual([
    { user_id: rows.MANAGER, text: `Nothing more is sent to the webhook ${MATCH}. ${reason}` },
  ]);
});

it.each([
  ['rectification', ['Data of a person was corrected']],
  ['restriction', ['The use of the data of a person was restricted']],
  ['access', []],
])('a completed request for %s is told to companies of the person: %j', async (type, words) => {
  await ask.sql(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
     values ('data_subject_request.completed', 'data_subject_request', gen_random_uuid(), $1,
       '2025-11-15T09:00:00Z', $2)`,
    [rows.VOLUNTEER, { requestType: type }],
  );
  await settled();
  const told = await ask.sql(
    `select user_id, company_id, split_part(metadata ->> 'text', ';', 1) as text
     from users.notifications_queue where metadata ? 'text'`,
  );
  expect(told).toEqual(
    words.map((text) => ({ user_id: rows.MANAGER, company_id: rows.OWN, text })),
  );
});

it('a consent that is about to expire is told to its person, with the last day', async () => {
  await ask.sql(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
     values ('consent.expiring', 'user_consent', gen_random_uuid(), $1, '2025-11-15T09:00:00Z',
       '{"purpose": "program", "expiresOn": "2025-12-01"}')`,
    [rows.VOLUNTEER],
  );
  await settled();
  expect(
    await ask.sql(
      `select user_id, company_id, metadata ->> 'text' as text from users.notifications_queue where metadata ? 'text'`,
    ),
  ).toEqual([
    {
      user_id: rows.VOLUNTEER,
      company_id: null,
      text: 'Your consent to PROGRAM expires on 2025-12-01. Give it again if you want it to go on.',
    },
  ]);
});

it('another check-in is told to nobody', async () => {
  await checkIn(rows.OWN, false);
  expect(await ask.sql(QUEUED)).toEqual([]);
});
