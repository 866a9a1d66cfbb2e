import { notFound, reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { membersOf } from '@teei/platform/json/member.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import type {
  RecordReceiptInput,
  ScheduleNotificationInput,
  SendNotificationInput,
} from '../generated/graphql.ts';
import { changes } from '../mutations.ts';
import { advanceDeliveries } from './delivery.events.ts';
import { notifications } from './notification.collection.ts';
import { checkMessage, checkScheduledAt, quotaExceeded, valuesOf } from './notification.rules.ts';
import { findMessage, insertNotification } from './notification.sql.ts';
import { notificationStates } from './notification.states.ts';
import { renderTemplate } from '../notification-template/notification-template.rules.ts';

export const sendNotification = mutation(
  'sendNotification',
  (input: SendNotificationInput, write: Write<DB>) =>
    queueMessage(input, write.now.toISOString(), write),
);

export const scheduleNotification = mutation(
  'scheduleNotification',
  async (input: ScheduleNotificationInput, write: Write<DB>) => {
    rejectIfAny(checkScheduledAt(input.scheduledAt, write.now));
    return queueMessage(input, input.scheduledAt, write);
  },
);

/** Renders the message and queues it, with its quota. @throws UserErrors */
async function queueMessage(
  input: SendNotificationInput,
  at: string,
  { db, viewer, now, emit }: Write<DB>,
): Promise<string> {
  const { userId, templateId, channel } = input;
  const companyId = input.companyId ?? viewerCompanyId(viewer);
  const message = await findMessage(db, { ...input, companyId }, { now, at });
  if (companyId !== null && !message.hasCompany)
    reject(notFound('Company', companyId, 'companyId'));
  rejectIfAny(checkMessage(message, { ...input, companyId }));
  const { recipient, template, afterQuietHours } = message;
  if (!recipient || !template) return reject(notFound('User', userId, 'userId'));
  const { purpose } = template;
  const id = await insertNotification(
    db,
    {
      companyId,
      userId,
      channel,
      templateId,
      scheduledAt: channel === 'in_app' ? at : (afterQuietHours ?? at),
      metadata: { ...renderTemplate(template, valuesOf(recipient, input.variables)), purpose },
      breachId: input.breachId,
    },
    now,
  );
  if (id === undefined) return reject(quotaExceeded(channel));
  emit({
    type: 'notification.queued',
    aggregate: { type: 'notification', id },
    companyId,
    subjectId: userId,
    payload: { channel, templateId, purpose },
  });
  return id;
}

export const cancelNotification = changes(notifications, 'cancelNotification', {
  lock: ['company_id', 'user_id', 'channel', 'status'],
  check: ({ row }) => notificationStates.checkMove(row.status, 'cancelled'),
  set: () => ({ status: 'cancelled' }),
  event: ({ row }) => eventOf('notification.cancelled', row),
});

export const retryNotification = changes(notifications, 'retryNotification', {
  lock: ['company_id', 'user_id', 'channel', 'status', 'metadata'],
  facts: ({ now }) => ({
    scheduled_at: sql<string>`users.after_quiet_hours(${now.toISOString()}, coalesce(
      (select time_zone from users.users where id = t.user_id), 'Europe/Oslo'))`,
  }),
  check: ({ row }) => notificationStates.checkMove(row.status, 'queued'),
  set: ({ row }) => ({
    status: 'queued',
    scheduled_at: row.scheduled_at,
    metadata: JSON.stringify({ ...membersOf(row.metadata), attempts: 0, failure: undefined }),
  }),
  event: ({ row }) => eventOf('notification.retried', row),
});

export const recordReceipt = mutation(
  'recordReceipt',
  async (input: RecordReceiptInput, { db, now }: Write<DB>) => {
    const { provider, providerMessageId: messageId, deliveryStatus: status, deliveredAt } = input;
    const report = { messageId, status, ...(deliveredAt && { at: deliveredAt }) };
    const known = await advanceDeliveries(db, { provider, reports: [report], now });
    const delivery =
      known.get(messageId) ?? reject(notFound('Notification', messageId, 'providerMessageId'));
    rejectIfAny(delivery.errors);
    return delivery.notificationId;
  },
);

function eventOf(type: string, row: { readonly channel: string; readonly user_id: string | null }) {
  return {
    type,
    payload: { channel: row.channel },
    ...(row.user_id !== null && { subjectId: row.user_id }),
  };
}
