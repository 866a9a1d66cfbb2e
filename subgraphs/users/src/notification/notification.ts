/** Notifications, their templates, receipts and quotas. */
import type { UsersNoun } from '../noun.ts';
import { notifications } from './notification.collection.ts';
import { receipts } from './receipt.collection.ts';
import { quotas } from './quota.collection.ts';
import { templates } from './template.collection.ts';
import {
  cancelNotification,
  recordReceipt,
  retryNotification,
  scheduleNotification,
  sendNotification,
  setQuota,
} from './notification.mutations.ts';
import { notificationReactions } from './notification.reactions.ts';
import { notificationResolvers } from './notification.resolvers.ts';
import {
  archiveNotificationTemplate,
  createNotificationTemplate,
  updateNotificationTemplate,
} from './template.mutations.ts';

export const notification: UsersNoun = {
  collections: [notifications, receipts, quotas, templates],
  resolvers: notificationResolvers,
  reactions: notificationReactions,
  mutations: {
    sendNotification,
    scheduleNotification,
    cancelNotification,
    retryNotification,
    recordReceipt,
    setQuota,
    createNotificationTemplate,
    updateNotificationTemplate,
    archiveNotificationTemplate,
  },
};
