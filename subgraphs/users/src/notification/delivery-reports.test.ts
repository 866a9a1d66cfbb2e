import { signatureOf } from '@teei/platform/webhooks/received-webhook.ts';
import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused, type Change } from '@teei/test/changes.ts';
import { TEST_NOW } from '@teei/test/clock.ts';
import { runJob } from '@teei/test/jobs.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { NEXT_WEBHOOK_KEY, signedWebhook, WEBHOOK_KEY } from '@teei/test/webhook.ts';
import { describe, expect, it, vi } from 'vitest';
import { startUsers, VOLUNTEER } from '../../test/fixtures.ts';
import { putReceipt } from '../../test/notification-specimens.ts';
import { withUsersServices } from '../subgraph.ts';

const ask = askSubgraph(() =>
  startUsers(
    withUsersServices({
      receiptKeys: [`smtp=${WEBHOOK_KEY}`, `smtp=${NEXT_WEBHOOK_KEY}`, `sms=${NEXT_WEBHOOK_KEY}`],
    }),
    { react: true },
  ),
);
const INGEST: Change = { mutation: 'ingestDeliveryReports', fields: '__typename' };
const MINUTE = 60_000;

type Report = readonly [messageId: string, status: string, at?: string];

const reportsOf = (reports: readonly Report[]): object => ({
  reports: reports.map(([messageId, status, at]) => ({ messageId, status, at })),
});

let sent = 0;

/** Sends reports as the provider of mail, each time under another id. */
async function send(...reports: readonly Report[]): Promise<void> {
  sent += 1;
  const webhook = signedWebhook(`hook-${sent}`, reportsOf(reports));
  await done(ask, anonymous, INGEST, { provider: 'smtp', ...webhook });
  await untilRead();
}

/** Waits for the job that receiving has queued. */
const untilRead = (): Promise<void> =>
  vi.waitFor(
    async () => {
      const jobs = await ask.sql(`select from jobs.queue where name = 'notification.read_reports'`);
      expect(jobs).toEqual([]);
    },
    { timeout: 20_000, interval: 20 },
  );

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
    await runJob(ask, 'users', 'notification.read_reports');
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
    await runJob(ask, 'users', 'notification.read_reports');
    expect(await kept()).toEqual([]);
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
      const [error] = await refused(ask, anonymous, INGEST, { provider, ...webhook });
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await kept()).toEqual([]);
    expect(await statusOf(id)).toMatchObject({ status: null });
  });

  it('with the key of a provider learns of no message, and reaches none of another provider', async () => {
    const { id, messageId } = await putReceipt(ask);
    const key = NEXT_WEBHOOK_KEY;
    const answers = await Promise.all(
      [messageId, 'no-such-message'].map((message, index) =>
        ask.execute(
          anonymous,
          `mutation ($input: IngestDeliveryReportsInput!) {
             ingestDeliveryReports(input: $input) { userErrors { code } } }`,
          { input: { provider: 'sms', ...signedWebhook(`sms-${index}`, about(message), { key }) } },
        ),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    await untilRead();
    expect(await statusOf(id)).toMatchObject({ status: null });
  });

  it.each([
    ['no JSON', 'reports'],
    ['no reports', '{"reports": []}'],
    ['an unknown status', '{"reports": [{"messageId": "m", "status": "exploded"}]}'],
    ['no moment', '{"reports": [{"messageId": "m", "status": "opened", "at": "yesterday"}]}'],
    ['NUL in an id', '{"reports": [{"messageId": "m\\u0000", "status": "opened"}]}'],
    ['half a character in an id', '{"reports": [{"messageId": "m\\ud800", "status": "opened"}]}'],
    ['too many', JSON.stringify(reportsOf(Array.from({ length: 501 }, () => ['m', 'opened'])))],
  ])('with a key and a body that has %s is refused', async (_what, body) => {
    const webhook = signedWebhook('bad', {});
    const changed = { ...webhook, body };
    const webhookSignature = signatureOf(changed, WEBHOOK_KEY);
    const errors = await refused(ask, anonymous, INGEST, {
      provider: 'smtp',
      ...changed,
      webhookSignature,
    });
    expect(errors).toMatchObject([{ field: ['body'], code: 'BAD_USER_INPUT' }]);
  });
});
