import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { numberMember, textMember } from '@teei/platform/json/member.ts';
import { companies } from '../company/company.collection.ts';
import type { BreachNotifications, Resolvers } from '../generated/graphql.ts';
import { users } from '../user/user.collection.ts';
import { notifications } from './notification.collection.ts';
import { receipts } from './receipt.collection.ts';
import { contentOf } from './notification.rules.ts';
import { countByBreach } from './notification.sql.ts';
import { templates } from '../notification-template/notification-template.collection.ts';

export const notificationResolvers: Resolvers = {
  Query: {
    notification: getById(notifications),
    notifications: rootConnection(notifications),
  },
  Notification: {
    __resolveReference: resolveReference(notifications),
    company: belongsTo(notifications, 'company_id', companies),
    user: belongsTo(notifications, 'user_id', users),
    template: belongsTo(notifications, 'template_id', templates),
    receipts: connectionOfParent(receipts, 'notification_id'),
    attempts: notifications.from(
      ['metadata'],
      ({ metadata }) => numberMember(metadata, 'attempts') ?? 0,
    ),
    failure: notifications.from(['metadata'], ({ metadata }) => textMember(metadata, 'failure')),
    metadata: notifications.from(['metadata'], ({ metadata }) => contentOf(metadata)),
  },
  NotificationReceipt: {
    __resolveReference: resolveReference(receipts),
    notification: belongsTo(receipts, 'notification_id', notifications),
  },
  User: {
    notifications: connectionOfParent(notifications, 'user_id'),
  },
  BreachIncident: {
    userNotifications: valueOfParent<BreachNotifications, object, CollectionContext>(
      (breachIds, _args, { db }) => countByBreach(db, breachIds),
      () => ({ sent: 0, delivered: 0, bounced: 0 }),
    ),
  },
};
