import { signatureOf } from '@teei/platform/webhooks/received-webhook.ts';
import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, queryOf, refused } from '@teei/test/changes.ts';
import { TEST_NOW } from '@teei/test/clock.ts';
import { runJob } from '@teei/test/jobs.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { NEXT_WEBHOOK_KEY, signedWebhook, WEBHOOK_KEY } from '@teei/test/webhook.ts';
import { eventually } from '@teei/test/eventually.ts';
import { describe, expect, it } from 'vitest';
import { startUsers, VOLUNTEER } from '../../test/fixtures.ts';
import { putReceipt } from '../../test/notification-specimens.ts';
import { withUsersServices } from '../subgraph.ts';

let reported: readonly unknown[] = [];
const ask = askSubgraph(async () => {
  const services = {
    receiptKeys: [`smtp=${WEBHOOK_KEY}`, `smtp=${NEXT_WEBHOOK_KEY}`, `sms=${NEXT_WEBHOOK_KEY}`],
  };
  const subgraph = await startUsers(withUsersServices(services), { react: true });
  reported = subgraph.unexpected;
  return { ...subgraph, unexpected: [] };
});
const INGEST = 'ingestDeliveryReports { __typename }';
const READ = 'notification.read_reports';
const REREAD = 'notification.reread_reports';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const BAD_MOMENTS = [
  -31 * DAY,
  6 * MINUTE,
  Date.parse('0000-01-01T00:00:00Z') - TEST_NOW.getTime(),
].map((distance): [string, string] => {
  const at = new Date(TEST_NOW.getTime() + distance).toISOString();
  return [
    `the moment ${at}`,
    JSON.stringify({ reports: [{ messageId: 'm', status: 'opened', at }] }),
  ];
});

type Report = readonly [messageId: string, status: string, at?: string];

const reportsOf = (reports: readonly Report[]): object => ({
  reports: reports.map(([messageId, status, at]) => ({ messageId, status, at })),
});

let sent = 0;

/** Sends reports as the provider of mail, each time under another id. */
async function ingest(...reports: readonly Report[]): Promise<void> {
  sent += 1;
  const webhook = signedWebhook(`hook-${sent}`, reportsOf(reports));
  await done(ask, anonymous, INGEST, { provider: 'smtp', ...webhook });
}

async function send(...reports: readonly Report[]): Promise<void> {
  await ingest(...reports);
  await untilRead();
}

/** Keeps a report without a job that reads it; returns the webhook's id. */
async function keep(webhookId: string, report: Report, ageMs = 0): Promise<unknown> {
  const [messageId, status, at] = report;
  const [row] = await ask.sql(
    `insert into outbound.delivery_reports (provider, webhook_id, reports, received_at)
     values ('smtp', $1, $2, $3) returning id`,
    [webhookId, JSON.stringify([{ messageId, status, at }]), new Date(TEST_NOW.getTime() - ageMs)],
  );
  return row?.['id'];
}

/** Waits for the job that receiving has queued. */
const untilRead = (): Promise<void> =>
  eventually(async () => {
    const jobs = await ask.sql(`select from jobs.queue where name = '${READ}'`);
    expect(jobs).toEqual([]);
  });

const statusOf = (id: string): Promise<unknown> =>
  ask
    .sql(
      `select n.delivery_status as status, r.delivered_at as at from users.notifications_queue as n
       join users.notifications_delivery_receipts as r on r.notification_id = n.id where n.id = $1`,
      [id],
    )
    .then(([row]) => row);

const kept = () =>
  ask.sql('select provider, webhook_id, reports from outbound.delivery_reports order by 1, 2');

describe('reports of a provider', () => {
  it('move messages forward, whatever their order, and never back', async () => {
    const [one, other] = [await putReceipt(ask), await putReceipt(ask, 'bounced')];
    const before = await newestEvent(ask);
    const at = '2025-11-14T17:00:00.000Z';
    await send(
      [one.messageId, 'opened', at],
      [one.messageId, 'delivered'],
      [other.messageId, 'opened'],
    );
    await send([one.messageId, 'delivered'], [one.messageId, 'bounced']);
    expect(await statusOf(one.id)).toEqual({ status: 'opened', at: new Date(at) });
    expect(await statusOf(other.id)).toEqual({ status: 'bounced', at: null });
    expect(await eventsAfter(ask, before)).toMatchObject([
      {
        event_type: 'notification.delivery_reported',
        subject_id: VOLUNTEER,
        payload: { from: 'none', to: 'opened' },
      },
    ]);
  });

  it('about a message whose id comes later are read once it is there', async () => {
    await send(['not-stored-yet', 'delivered']);
    const { id } = await putReceipt(ask);
    await ask.sql(
      `update users.notifications_delivery_receipts set provider_message_id = 'not-stored-yet'
       where notification_id = $1`,
      [id],
    );
    await ask.sql(`update outbound.delivery_reports set read_at = read_at - interval '1 minute'`);
    await runJob(ask, 'users', REREAD);
    await untilRead();
    // A provider's clock is not needed: without a moment it is that of the reading.
    expect(await statusOf(id)).toEqual({ status: 'delivered', at: TEST_NOW });
  });

  it('come again with their webhook and change nothing, and are forgotten after a quarter of an hour', async () => {
    await ask.sql('delete from outbound.delivery_reports');
    const { id, messageId } = await putReceipt(ask);
    const webhook = {
      provider: 'smtp',
      ...signedWebhook('again', reportsOf([[messageId, 'delivered']])),
    };
    const before = await newestEvent(ask);
    await Promise.all(Array.from({ length: 10 }, () => done(ask, anonymous, INGEST, webhook)));
    await untilRead();
    await done(ask, anonymous, INGEST, webhook);
    expect(await kept()).toEqual([{ provider: 'smtp', webhook_id: 'again', reports: [] }]);
    expect(await statusOf(id)).toMatchObject({ status: 'delivered' });
    expect(await eventsAfter(ask, before)).toHaveLength(1);
    await ask.sql(
      `update outbound.delivery_reports set received_at = received_at - interval '16 minutes'`,
    );
    await runJob(ask, 'users', REREAD);
    expect(await kept()).toEqual([]);
  });

  it('are not forgotten before they were read, however late that is', async () => {
    await ask.sql('delete from outbound.delivery_reports');
    const { id, messageId } = await putReceipt(ask);
    const unread = await keep('late', [messageId, 'delivered'], 20 * MINUTE);
    await runJob(ask, 'users', REREAD);
    expect(await kept()).toHaveLength(1);
    await runJob(ask, 'users', READ, { id: unread });
    expect(await statusOf(id)).toMatchObject({ status: 'delivered' });
    await runJob(ask, 'users', REREAD);
    expect(await kept()).toEqual([]);
  });

  it('of one webhook that cannot be read stop no other, and wait for staff', async () => {
    const [bad, good] = [await putReceipt(ask), await putReceipt(ask)];
    // No moment of Postgres, which no body may hold.
    const unreadable = await keep('bad', [bad.messageId, 'delivered', '0000-01-01T00:00:00Z']);
    await ask.sql(
      `insert into jobs.queue (domain, name, key, payload, attempts)
       values ('users', $1, $2, jsonb_build_object('id', $2::text), 14)`,
      [READ, unreadable],
    );
    await ask.sql(`select pg_notify('jobs', 'users')`);
    const state = `select status from jobs.queue where name = '${READ}'`;
    await eventually(async () => expect(await ask.sql(state)).toEqual([{ status: 'failed' }]));
    await runJob(ask, 'users', REREAD);
    await ingest([good.messageId, 'delivered']);
    await eventually(async () =>
      expect(await statusOf(good.id)).toMatchObject({ status: 'delivered' }),
    );
    expect(await ask.sql(state)).toEqual([{ status: 'failed' }]);
    await ask.sql('delete from jobs.queue where key = $1', [unreadable]);
  });

  it('are received while others are read', async () => {
    const { id, messageId } = await putReceipt(ask);
    await ask.sql('begin');
    await ask.sql('select from users.notifications_queue where id = $1 for update', [id]);
    await ingest([messageId, 'delivered']);
    await eventually(async () => {
      const waiting = await ask.sql('select from pg_locks where not granted');
      expect(waiting).not.toEqual([]);
    });
    await Promise.all(Array.from({ length: 5 }, () => ingest([messageId, 'opened'])));
    await ask.sql('rollback');
    await untilRead();
    expect(await statusOf(id)).toMatchObject({ status: 'opened' });
  });

  it('correct the moment of a delivery that was implied before', async () => {
    const { id, messageId } = await putReceipt(ask);
    await send([messageId, 'opened', '2025-11-14T17:05:00.000Z']);
    await send([messageId, 'delivered', '2025-11-14T17:00:00.000Z']);
    const at = new Date('2025-11-14T17:00:00.000Z');
    expect(await statusOf(id)).toEqual({ status: 'opened', at });
  });
});

describe('an attacker', () => {
  const about = (messageId: string) => reportsOf([[messageId, 'bounced']]);

  it('can report nothing without the key of the provider, and nothing late, early or changed', async () => {
    await ask.sql('delete from outbound.delivery_reports');
    const { id, messageId } = await putReceipt(ask);
    const body = about(messageId);
    const signed = signedWebhook('mine', body);
    const late = new Date(TEST_NOW.getTime() - 6 * MINUTE);
    const early = new Date(TEST_NOW.getTime() + 6 * MINUTE);
    const forgeries: readonly (readonly [string, object])[] = [
      ['smtp', { ...signed, webhookSignature: 'v1,AAAA' }],
      ['smtp', { ...signed, webhookId: 'other' }],
      ['smtp', { ...signed, body: JSON.stringify(about('another-message')) }],
      ['smtp', signedWebhook('mine', body, { sentAt: late })],
      ['smtp', signedWebhook('mine', body, { sentAt: early })],
      // The key of one provider is none of another's, and who has no key has no name.
      ['sms', signed],
      ['push', signed],
      ['nobody', signedWebhook('mine', body, { key: NEXT_WEBHOOK_KEY })],
    ];
    for (const [provider, webhook] of forgeries) {
      const errors = await refused(ask, anonymous, INGEST, { provider, ...webhook });
      expect(errors).toEqual([expect.stringMatching(/BAD_USER_INPUT$/)]);
    }
    expect(await kept()).toEqual([]);
    expect(await statusOf(id)).toMatchObject({ status: null });
  });

  it('with the key of a provider learns of no message, and reaches none of another provider', async () => {
    const { id, messageId } = await putReceipt(ask);
    const key = NEXT_WEBHOOK_KEY;
    const answers = await Promise.all(
      [messageId, 'no-such-message'].map((message, index) =>
        ask.execute(anonymous, queryOf(INGEST), {
          input: { provider: 'sms', ...signedWebhook(`sms-${index}`, about(message), { key }) },
        }),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    await untilRead();
    expect(await statusOf(id)).toMatchObject({ status: null });
  });

  it.each<[string, string]>([
    ['no JSON', 'reports'],
    ['no reports', '{"reports": []}'],
    ['an unknown status', '{"reports": [{"messageId": "m", "status": "exploded"}]}'],
    ['no moment', '{"reports": [{"messageId": "m", "status": "opened", "at": "yesterday"}]}'],
    ['NUL in an id', '{"reports": [{"messageId": "m\\u0000", "status": "opened"}]}'],
    ['half a character in an id', '{"reports": [{"messageId": "m\\ud800", "status": "opened"}]}'],
    ...BAD_MOMENTS,
    ['too many', JSON.stringify(reportsOf(Array.from({ length: 501 }, () => ['m', 'opened'])))],
  ])('with a key and a body that has %s is refused', async (_what, body) => {
    const webhook = signedWebhook('bad', {});
    const changed = { ...webhook, body };
    const webhookSignature = signatureOf(changed, WEBHOOK_KEY);
    const input = { provider: 'smtp', ...changed, webhookSignature };
    expect(await refused(ask, anonymous, INGEST, input)).toEqual(['body BAD_USER_INPUT']);
  });
});

it('no error is met but that of the webhook that cannot be read', () => {
  expect(reported.map(String)).toEqual([
    'error: date/time field value out of range: "0000-01-01T00:00:00.000Z"',
  ]);
});
