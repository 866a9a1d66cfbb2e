/** Notifications, and the receipts of their delivery. */
import type { UsersNoun } from '../noun.ts';
import { deliveryReportJobs } from './delivery-reports.jobs.ts';
import { ingestDeliveryReports } from './delivery-reports.mutations.ts';
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
  jobs: deliveryReportJobs,
  mutations: {
    sendNotification,
    scheduleNotification,
    cancelNotification,
    retryNotification,
    recordReceipt,
    ingestDeliveryReports,
  },
};
