import { createMailer } from '@teei/platform/mail/mailer.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { done } from '@teei/test/changes.ts';
import { startSmtpServer, type TestSmtpServer } from '@teei/test/smtp.ts';
import { admin } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { manager, ROWS, startUsers, VOLUNTEER } from '../../test/fixtures.ts';
import { putNotification } from '../../test/notification-specimens.ts';
import { withUsersServices } from '../subgraph.ts';
import { createProviders } from './providers.ts';

/** Statuses that the mail server refuses its next recipients with; each test sets its own. */
const refusals: number[] = [];
let smtp: TestSmtpServer;

const ask = askSubgraph(async () => {
  smtp = await startSmtpServer(() => refusals.shift());
  const mailer = createMailer(smtp.url);
  const options = { mailer, smsUrl: undefined, pushUrl: undefined, signingKey: undefined };
  return startUsers(withUsersServices({ mailer, providers: createProviders(options) }), {
    react: true,
  });
});
afterAll(() => smtp.close());

const SEND = 'sendNotification { notification { id } }';
const RECEIVE = 'recordReceipt { notification { deliveryStatus } }';

async function send(channel = 'EMAIL'): Promise<string> {
  const message = {
    userId: VOLUNTEER,
    channel,
    templateId: ROWS.NotificationTemplate.own,
    variables: { name: 'Vera' },
  };
  return String(read(await done(ask, manager, SEND, message), 'notification', 'id'));
}

/** Queues a job of the domain, that of a notification under its id, and waits until it is done. */
async function runJob(name: string, notificationId?: string): Promise<void> {
  const [job] = await ask.sql(
    `insert into jobs.queue (domain, name, key, payload) values ('users', $1, $2, $3) returning id`,
    [name, notificationId ?? null, { notificationId }],
  );
  await eventually(async () =>
    expect(await ask.sql('select from jobs.queue where id = $1', [job?.['id']])).toEqual([]),
  );
}

/** The notification, once its attempt is over and its status is this. */
async function becomes(id: string, status: string): Promise<Record<string, unknown>> {
  return eventually(async () => {
    const [row = {}] = await ask.sql(
      `select status, delivery_status, metadata ->> 'attempts' as attempts,
           metadata ->> 'failure' as failure, scheduled_at
         from users.notifications_queue where id = $1 and not exists (
           select from jobs.queue where key = $1::text and started_at is not null)`,
      [id],
    );
    expect(row['status']).toBe(status);
    return row;
  });
}

describe('a notification that is queued', () => {
  it('by e-mail is sent once, and is found by the id of its message', async () => {
    const id = await send();
    expect(await becomes(id, 'sent')).toMatchObject({ attempts: '1', failure: null });
    const mails = smtp.received.filter(({ source }) => source.includes(id));
    expect(mails).toMatchObject([{ to: ['vera@own.example'] }]);
    const report = {
      provider: 'smtp',
      providerMessageId: `<${id}@teei.example>`,
      deliveryStatus: 'OPENED',
    };
    expect(await done(ask, admin, RECEIVE, report)).toMatchObject({
      notification: { deliveryStatus: 'OPENED' },
    });
    const events = await ask.sql(
      'select event_type, actor_class from events.outbox where aggregate_id = $1 order by id',
      [id],
    );
    expect(events).toEqual([
      { event_type: 'notification.queued', actor_class: 'company' },
      { event_type: 'notification.sent', actor_class: 'worker' },
      { event_type: 'notification.delivery_reported', actor_class: 'admin' },
    ]);
  });

  it('in the application is delivered by being there', async () => {
    expect(await becomes(await send('IN_APP'), 'sent')).toMatchObject({
      delivery_status: 'delivered',
    });
  });

  it('fails for good when the mail server knows no such recipient', async () => {
    refusals.push(550);
    const row = await becomes(await send(), 'failed');
    expect(row).toMatchObject({ attempts: '1' });
    expect(row['failure']).toMatch(/EENVELOPE, SMTP status 550/);
  });

  it('waits for its next attempt when the mail server is busy, and fails after the fourth', async () => {
    refusals.push(451);
    // Its next attempt is due at once: the tests' clock is long behind the database's.
    const row = await becomes(await send(), 'sent');
    expect(row).toMatchObject({ attempts: '2' });
    expect(row['scheduled_at']).toEqual(new Date('2025-11-15T09:01:00Z'));
    refusals.push(451);
    const last = await putNotification(ask, 'queued', { metadata: { text: 'a', attempts: 3 } });
    await runJob('notification.send', last);
    expect(await becomes(last, 'failed')).toMatchObject({ attempts: '4' });
  });

  it('is sent again when a process has ended while it sent', async () => {
    const metadata = { text: 'a', subject: 'b', attempts: 1 };
    const id = await putNotification(ask, 'sending', { metadata });
    await runJob('notification.send', id);
    expect(await becomes(id, 'sent')).toMatchObject({ attempts: '2' });
  });

  it('is cancelled when its recipient has not the consent any more', async () => {
    const metadata = { text: 'a', subject: 'b', purpose: 'marketing' };
    const id = await putNotification(ask, 'queued', { metadata });
    await runJob('notification.send', id);
    expect((await becomes(id, 'cancelled'))['failure']).toMatch(/consent/);
  });

  it('by the owner is found by the clock', async () => {
    const id = await putNotification(ask, 'queued', { metadata: { text: 'a', subject: 'b' } });
    await ask.sql(
      `update users.notifications_queue set scheduled_at = '2025-11-15T08:00:00Z' where id = $1`,
      [id],
    );
    await runJob('notification.queue_due');
    expect(await becomes(id, 'sent')).toMatchObject({ attempts: '1' });
  });
});
