import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, outcomesAtOnce, done, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  manager,
  OTHER,
  OWN,
  ROWS,
  startUsers,
  SYSTEM_TEMPLATE,
  UNKNOWN,
  VOLUNTEER,
  volunteer,
} from '../../test/fixtures.ts';
import { putReceipt } from '../../test/notification-specimens.ts';

const ask = askSubgraph(startUsers);

const MESSAGE = 'notification { id status scheduledAt attempts deliveryStatus company { id } }';
const SEND = `sendNotification { ${MESSAGE} }`;
const SCHEDULE = `scheduleNotification { ${MESSAGE} }`;
const CANCEL = `cancelNotification { ${MESSAGE} }`;
const RECEIVE = `recordReceipt { ${MESSAGE} }`;
const QUOTA = 'setQuota { notificationQuota { quotaLimit quotaUsed quotaResetAt } }';
const TEMPLATE_FIELDS = 'notificationTemplate { id company { id } variables bodyHtml archivedAt }';
const CREATE = `createNotificationTemplate { ${TEMPLATE_FIELDS} }`;
const UPDATE = `updateNotificationTemplate { ${TEMPLATE_FIELDS} }`;
const ARCHIVE = `archiveNotificationTemplate { ${TEMPLATE_FIELDS} }`;

const WELCOME = {
  userId: VOLUNTEER,
  channel: 'IN_APP',
  templateId: ROWS.NotificationTemplate.own,
  variables: { name: 'Vera' },
};

const NEWS = { userId: VOLUNTEER, channel: 'IN_APP', templateId: SYSTEM_TEMPLATE };

async function used(channel: string): Promise<unknown> {
  const [quota] = await ask.sql(
    'select quota_used from users.notifications_quotas where company_id = $1 and channel = $2',
    [OWN, channel],
  );
  return quota?.['quota_used'];
}

describe('a notification about a breach', () => {
  const breach = { __typename: 'BreachIncident', id: '00000000-0000-4000-8000-00000000b2ea' };
  const COUNTS = 'userNotifications { sent delivered bounced }';

  it('is counted by its breach for staff, and nobody else sends one or sees the counts', async () => {
    await ask.sql(
      `insert into privacy.data_breach_incidents (id, incident_type, severity, discovered_at)
       values ($1, 'lost_device', 'high', now())`,
      [breach.id],
    );
    await done(ask, admin, SEND, { ...NEWS, breachId: breach.id });
    const counted = async () =>
      read((await ask.entity(admin, breach, COUNTS)).found, 'userNotifications');
    expect(await counted()).toEqual({ sent: 0, delivered: 0, bounced: 0 });
    for (const status of ['opened', 'bounced', null]) {
      await ask.sql(
        `insert into users.notifications_queue (user_id, channel, status, scheduled_at, sent_at, delivery_status, breach_id)
         values ($1, 'email', 'sent', '2025-11-01Z', now(), $2, $3)`,
        [VOLUNTEER, status, breach.id],
      );
    }
    expect(await counted()).toEqual({ sent: 3, delivered: 1, bounced: 1 });
    const answer = await ask.entity(manager, breach, COUNTS);
    expect(read(answer.found, 'userNotifications')).toBe(null);
    await ask.sql(
      `delete from users.notifications_queue where breach_id = $1 and delivery_status is distinct from 'bounced'`,
      [breach.id],
    );
    expect(await counted()).toEqual({ sent: 3, delivered: 1, bounced: 1 });
    await ask.sql('delete from users.notifications_queue where breach_id = $1', [breach.id]);
    expect(await counted()).toEqual({ sent: 3, delivered: 1, bounced: 1 });
    expect(
      await ask.sql('select * from personal_data.breach_notices where breach_id = $1', [breach.id]),
    ).toEqual([{ breach_id: breach.id, sent: '3', delivered: '1', bounced: '1' }]);
  });

  it('names a breach that there is', async () => {
    const about = { ...NEWS, breachId: UNKNOWN };
    expect(await refused(ask, admin, SEND, about)).toEqual(['breachId NOT_FOUND']);
  });
});

describe('a notification', () => {
  it('holds the text for the person whom it is for, and costs nothing in the application', async () => {
    const id = read(await done(ask, manager, SEND, WELCOME), 'notification', 'id');
    expect(
      await ask.entity(volunteer, { __typename: 'Notification', id }, 'metadata'),
    ).toMatchObject({
      found: {
        metadata: { subject: 'Hello', text: 'Vera', html: '<p>Vera</p>', purpose: 'service' },
      },
    });
  });

  it.each([
    ['2025-11-20T20:30:00Z', 'Europe/Oslo', '2025-11-21T07:00:00Z'],
    ['2025-11-20T06:59:00Z', 'Europe/Oslo', '2025-11-20T07:00:00Z'],
    ['2025-11-20T19:59:00Z', 'Europe/Oslo', '2025-11-20T19:59:00Z'],
    ['2025-11-20T19:30:00Z', 'Europe/Kyiv', '2025-11-21T06:00:00Z'],
    // Summer time begins in the night between.
    ['2026-03-28T22:00:00Z', 'Europe/Oslo', '2026-03-29T06:00:00Z'],
  ])('that is scheduled for %s goes to %s at %s', async (scheduledAt, zone, sentAt) => {
    await ask.sql('update users.users set time_zone = $1 where id = $2', [zone, VOLUNTEER]);
    const message = { ...WELCOME, channel: 'EMAIL', scheduledAt };
    expect(await done(ask, manager, SCHEDULE, message)).toMatchObject({
      notification: { status: 'QUEUED', scheduledAt: sentAt },
    });
    const inApp = { ...message, channel: 'IN_APP' };
    expect(await done(ask, manager, SCHEDULE, inApp)).toMatchObject({
      notification: { scheduledAt },
    });
  });

  it('that needs consent is queued from the moment that the person consents', async () => {
    const payload = await done(ask, manager, CREATE, {
      name: 'Offer',
      purpose: 'MARKETING',
      bodyText: 'For {{ firstName }}',
    });
    const templateId = read(payload, 'notificationTemplate', 'id');
    const offer = { userId: VOLUNTEER, channel: 'IN_APP', templateId };
    expect(await refused(ask, manager, SEND, offer)).toEqual(['userId CONSENT_REQUIRED']);
    await ask.sql(
      `insert into privacy.user_consents (user_id, purpose, consent_given, consent_text,
         consent_version, consent_method, consent_date)
       values ($1, 'marketing', true, 'text', '1', 'checkbox', '2025-11-01')`,
      [VOLUNTEER],
    );
    await done(ask, manager, SEND, offer);
    await done(ask, manager, ARCHIVE, { id: templateId });
    expect(await refused(ask, manager, SEND, offer)).toEqual(['templateId CONFLICT']);
  });

  it('of staff is of a company that exists, or of TEEI without a quota', async () => {
    const message = { ...WELCOME, channel: 'SMS' };
    expect(await refused(ask, admin, SEND, { ...message, companyId: UNKNOWN })).toEqual([
      'companyId NOT_FOUND',
    ]);
    const system = { ...message, templateId: SYSTEM_TEMPLATE, variables: {} };
    expect(await done(ask, admin, SEND, system)).toMatchObject({ notification: { company: null } });
  });
});

describe('the quota of a company', () => {
  const sms = { ...WELCOME, channel: 'SMS' };

  it('leaves one of 200 notifications at once when one is left', async () => {
    await done(ask, admin, QUOTA, { companyId: OWN, channel: 'SMS', quotaLimit: 13 });
    const outcomes = await outcomesAtOnce(200, () => change(ask, manager, SEND, sms));
    expect(outcomes).toEqual({ done: 1, QUOTA_EXCEEDED: 199 });
    expect(await used('sms')).toBe(13);
  });

  it('has to be there, but for messages in the application', async () => {
    expect(await refused(ask, manager, SEND, { ...sms, channel: 'PUSH' })).toEqual([
      'channel QUOTA_EXCEEDED',
    ]);
  });

  it('begins anew at its reset, once for the months that went by', async () => {
    const five = { companyId: OWN, channel: 'SMS', quotaLimit: 5 };
    await done(ask, admin, QUOTA, { ...five, quotaResetAt: '2025-08-31T00:00:00Z' });
    await done(ask, manager, SEND, sms);
    expect(await used('sms')).toBe(1);
    expect(await done(ask, admin, QUOTA, five)).toMatchObject({
      notificationQuota: { quotaLimit: 5, quotaUsed: 1, quotaResetAt: '2025-11-30T00:00:00Z' },
    });
  });

  it('gets back what was cancelled', async () => {
    const before = await used('sms');
    const id = read(await done(ask, manager, SEND, sms), 'notification', 'id');
    expect(await done(ask, manager, CANCEL, { id })).toMatchObject({
      notification: { status: 'CANCELLED' },
    });
    expect(await used('sms')).toBe(before);
  });
});

it('a quota begins anew once at the end of each month, however short that is', async () => {
  await ask.sql(
    `insert into users.notifications_quotas (company_id, channel, quota_limit, quota_reset_at)
     values ($1, 'webhook', 2, '2028-01-31Z')`,
    [OWN],
  );
  const take = async (moment: string): Promise<unknown> => {
    await ask.sql('begin; set local role users_admin');
    const [row] = await ask.sql(`select users.take_quota($1, 'webhook', $2) as taken`, [
      OWN,
      moment,
    ]);
    await ask.sql('commit');
    return row?.['taken'];
  };
  for (const [moment, taken, reset] of [
    ['2028-01-30T23:59:59.999Z', true, '2028-01-31'],
    ['2028-01-30T23:59:59.999Z', true, '2028-01-31'],
    ['2028-01-30T23:59:59.999Z', false, '2028-01-31'],
    // The last day of a February that has no 31st: once, and not again a moment later.
    ['2028-02-29T00:00:00Z', true, '2028-03-31'],
    ['2028-02-29T00:00:00Z', true, '2028-03-31'],
    ['2028-02-29T23:00:00Z', false, '2028-03-31'],
    ['2028-03-31T00:00:00Z', true, '2028-04-30'],
    ['2029-12-31T12:00:00Z', true, '2030-01-30'],
  ] as const) {
    expect([moment, await take(moment)]).toEqual([moment, taken]);
    const stored = 'select quota_reset_at from users.notifications_quotas where channel = $1';
    expect(await ask.sql(stored, ['webhook'])).toEqual([{ quota_reset_at: new Date(reset) }]);
  }
});

it('a quota begins anew after every moment, within a month of it', async () => {
  const moments = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2060-01-01'),
    noInvalidDate: true,
  });
  const pairs = fc
    .sample(fc.tuple(moments, moments), 500)
    .map((pair) => pair.map((moment) => moment.toISOString()).toSorted());
  const wrong = await ask.sql(
    `select p from jsonb_array_elements($1) as p, users.next_reset((p ->> 0)::timestamptz,
       (p ->> 1)::timestamptz) as next
     where not (next > (p ->> 1)::timestamptz and next - interval '1 month 3 days' <= (p ->> 1)::timestamptz
       and next::time = (p ->> 0)::timestamptz::time)`,
    [JSON.stringify(pairs)],
  );
  expect(wrong).toEqual([]);
});

describe('a receipt', () => {
  it.each([
    [null, 'CLICKED', 'CLICKED'],
    ['delivered', 'OPENED', 'OPENED'],
    ['opened', 'DELIVERED', 'OPENED'],
    [null, 'BOUNCED', 'BOUNCED'],
    [null, 'SPAM', 'SPAM'],
  ])('moves the delivery forward alone: from %s with %s to %s', async (from, report, to) => {
    const { messageId } = await putReceipt(ask, from);
    const input = { provider: 'smtp', providerMessageId: messageId, deliveryStatus: report };
    const moved = { notification: { deliveryStatus: to } };
    expect(await done(ask, admin, RECEIVE, input)).toMatchObject(moved);
    expect(await done(ask, admin, RECEIVE, input)).toMatchObject(moved);
  });

  it('that contradicts the one before, or is of no message, is refused', async () => {
    const { messageId } = await putReceipt(ask, 'bounced');
    const input = { provider: 'smtp', providerMessageId: messageId, deliveryStatus: 'OPENED' };
    expect(await refused(ask, admin, RECEIVE, input)).toEqual([
      'deliveryStatus INVALID_TRANSITION',
    ]);
    expect(await refused(ask, admin, RECEIVE, { ...input, provider: 'other' })).toEqual([
      'providerMessageId NOT_FOUND',
    ]);
  });
});

describe('a template', () => {
  it('is compiled and sanitised when it is saved', async () => {
    const input = {
      name: 'Time',
      purpose: 'SERVICE',
      subject: 'At {{ time }}',
      bodyHtml: '<p onclick="go()">{{ place }}</p>',
      bodyText: '{{ place }}',
    };
    const payload = await done(ask, manager, CREATE, input);
    expect(payload).toMatchObject({
      notificationTemplate: {
        company: { id: OWN },
        variables: ['place', 'time'],
        bodyHtml: '<p>{{ place }}</p>',
      },
    });
    const id = read(payload, 'notificationTemplate', 'id');
    expect(await done(ask, manager, UPDATE, { id, subject: null })).toMatchObject({
      notificationTemplate: { variables: ['place'] },
    });
    expect(await refused(ask, manager, UPDATE, { id, bodyText: '{{ place' })).toEqual([
      'bodyText BAD_USER_INPUT',
    ]);
    await done(ask, manager, ARCHIVE, { id });
    expect(await refused(ask, manager, UPDATE, { id })).toEqual(['id CONFLICT']);
  });

  it('that was stored with more tags than are allowed now is checked where it is changed', async () => {
    const input = { name: 'Long', purpose: 'SERVICE', subject: 'To {{ b }}', bodyText: 'text' };
    const payload = await done(ask, manager, CREATE, input);
    const id = read(payload, 'notificationTemplate', 'id');
    const bodyText = '{{ a }}'.repeat(501);
    await ask.sql('update users.notification_templates set body_text = $2 where id = $1', [
      id,
      bodyText,
    ]);
    await done(ask, manager, UPDATE, { id, name: 'Longer' });
    expect(await done(ask, manager, UPDATE, { id, subject: 'To {{ c }}' })).toMatchObject({
      notificationTemplate: { variables: ['a', 'c'] },
    });
    expect(await refused(ask, manager, UPDATE, { id, bodyText })).toEqual([
      'bodyText BAD_USER_INPUT',
    ]);
  });

  it("of the system's is changed by staff alone", async () => {
    const input = { name: 'Notice', purpose: 'SERVICE', bodyText: 'text' };
    const payload = await done(ask, admin, CREATE, input);
    expect(payload).toMatchObject({ notificationTemplate: { company: null } });
    const id = read(payload, 'notificationTemplate', 'id');
    expect(await refused(ask, manager, ARCHIVE, { id })).toEqual(['id NOT_FOUND']);
    expect(await done(ask, admin, CREATE, { ...input, companyId: OTHER })).toMatchObject({
      notificationTemplate: { company: { id: OTHER } },
    });
  });
});
