/** Specimens of the mutations of notifications, and rows in the states that they need. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { admin } from '@teei/test/viewers.ts';
import {
  FOREIGN_VOLUNTEER,
  manager,
  MANAGER,
  OWN,
  PARTICIPANT,
  ROWS,
  VOLUNTEER,
} from './fixtures.ts';
import { notificationStates } from '../src/notification/notification.states.ts';

const { Notification, NotificationTemplate } = ROWS;

const byManager = { viewer: manager, other: admin };
const byStaff = { viewer: admin, other: { ...admin, userId: MANAGER } };

/** Inserts a notification of the own company in a status; returns its id. */
export async function putNotification(
  ask: Pick<Ask, 'sql'>,
  status: string,
  {
    deliveryStatus = null,
    metadata = {},
  }: { deliveryStatus?: string | null; metadata?: object } = {},
): Promise<string> {
  const [row] = await ask.sql(
    `insert into users.notifications_queue
       (company_id, user_id, channel, status, sent_at, delivery_status, metadata)
     values ($1, $2, 'email', $3, case when $3 = 'sent' then now() end, $4, $5) returning id`,
    [OWN, VOLUNTEER, status, deliveryStatus, metadata],
  );
  return String(row?.['id']);
}

/** Inserts a receipt of a sent notification; returns the notification's id and the message's. */
export async function putReceipt(
  ask: Pick<Ask, 'sql'>,
  deliveryStatus: string | null = null,
): Promise<{ readonly id: string; readonly messageId: string }> {
  const id = await putNotification(ask, 'sent', { deliveryStatus });
  await ask.sql(
    `insert into users.notifications_delivery_receipts
       (notification_id, provider, provider_message_id) values ($1, 'smtp', $2)`,
    [id, id],
  );
  return { id, messageId: id };
}

const MESSAGE = {
  userId: VOLUNTEER,
  channel: 'EMAIL',
  templateId: NotificationTemplate.own,
  variables: { name: 'Vera' },
};
const FOREIGN = { userId: FOREIGN_VOLUNTEER, templateId: NotificationTemplate.other };

const QUEUED_PAYLOAD = {
  channel: 'email',
  templateId: NotificationTemplate.own,
  purpose: 'service',
};

export const NOTIFICATION_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  sendNotification: {
    ...byManager,
    input: MESSAGE,
    foreign: FOREIGN,
    variation: { userId: PARTICIPANT },
    shows: { status: 'QUEUED', channel: 'EMAIL', attempts: 0 },
    event: { type: 'notification.queued', subject: VOLUNTEER, payload: QUEUED_PAYLOAD },
    statements: 7,
  },
  scheduleNotification: {
    ...byManager,
    input: { ...MESSAGE, scheduledAt: '2025-11-20T12:00:00Z' },
    foreign: FOREIGN,
    variation: { userId: PARTICIPANT },
    shows: { status: 'QUEUED', scheduledAt: '2025-11-20T12:00:00Z' },
    event: { type: 'notification.queued', subject: VOLUNTEER, payload: QUEUED_PAYLOAD },
    statements: 7,
  },
  cancelNotification: {
    ...byManager,
    input: async (ask) => ({ id: await putNotification(ask, 'queued') }),
    foreign: { id: Notification.other },
    variation: { id: Notification.own },
    shows: { status: 'CANCELLED' },
    event: { type: 'notification.cancelled', subject: VOLUNTEER, payload: { channel: 'email' } },
    statements: 4,
    moves: { machine: notificationStates, to: 'cancelled' },
  },
  retryNotification: {
    ...byManager,
    input: async (ask) => ({ id: await putNotification(ask, 'failed') }),
    foreign: { id: Notification.other },
    variation: { id: Notification.own },
    shows: { status: 'QUEUED', attempts: 0 },
    event: { type: 'notification.retried', subject: VOLUNTEER, payload: { channel: 'email' } },
    statements: 4,
    moves: { machine: notificationStates, to: 'queued' },
  },
  recordReceipt: {
    ...byStaff,
    input: async (ask) => ({
      provider: 'smtp',
      providerMessageId: (await putReceipt(ask)).messageId,
      deliveryStatus: 'DELIVERED',
    }),
    variation: { deliveryStatus: 'BOUNCED' },
    shows: { deliveryStatus: 'DELIVERED' },
    event: {
      type: 'notification.delivery_reported',
      subject: VOLUNTEER,
      payload: { from: 'none', to: 'delivered' },
    },
    statements: 8,
  },
  setQuota: {
    ...byStaff,
    input: { companyId: OWN, channel: 'PUSH', quotaLimit: 100 },
    foreign: { companyId: VOLUNTEER },
    variation: { quotaLimit: 200 },
    shows: { channel: 'PUSH', quotaLimit: 100, quotaUsed: 0 },
    event: { type: 'notification_quota.set', payload: { channel: 'push', quotaLimit: 100 } },
    statements: 6,
  },
  createNotificationTemplate: {
    ...byManager,
    input: { name: 'New', purpose: 'SERVICE', bodyText: 'Hello {{ firstName }}' },
    variation: { purpose: 'MARKETING' },
    shows: { purpose: 'SERVICE', variables: ['firstName'] },
    event: { type: 'notification_template.created', payload: { purpose: 'service' } },
    statements: 5,
  },
  updateNotificationTemplate: {
    ...byManager,
    input: {
      id: NotificationTemplate.own,
      name: 'Renamed',
    },
    foreign: { id: NotificationTemplate.other },
    variation: { name: 'Renamed again' },
    shows: { name: 'Renamed', variables: ['name'] },
    event: { type: 'notification_template.updated', payload: { fields: ['name'] } },
    statements: 4,
  },
  archiveNotificationTemplate: {
    ...byManager,
    input: async (ask) => {
      const [row] = await ask.sql(
        `insert into users.notification_templates (company_id, name, body_text)
         values ($1, 'Old', 'text') returning id`,
        [OWN],
      );
      return { id: row?.['id'] };
    },
    foreign: { id: NotificationTemplate.other },
    variation: { id: NotificationTemplate.own },
    shows: { name: 'Old', archivedAt: '2025-11-15T09:00:00Z' },
    event: { type: 'notification_template.archived', payload: {} },
    statements: 4,
    excludes: 'CONFLICT',
  },
};
