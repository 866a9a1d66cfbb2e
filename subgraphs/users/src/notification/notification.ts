/** Notifications, and the receipts of their delivery. */
import type { UsersNoun } from '../noun.ts';
import { notifications } from './notification.collection.ts';
import { receipts } from './receipt.collection.ts';
import {
  cancelNotification,
  recordReceipt,
  retryNotification,
  scheduleNotification,
  sendNotification,
} from './notification.mutations.ts';
import { notificationReactions } from './notification.reactions.ts';
import { notificationResolvers } from './notification.resolvers.ts';

export const notification: UsersNoun = {
  collections: [notifications, receipts],
  resolvers: notificationResolvers,
  reactions: notificationReactions,
  mutations: {
    sendNotification,
    scheduleNotification,
    cancelNotification,
    retryNotification,
    recordReceipt,
  },
};
