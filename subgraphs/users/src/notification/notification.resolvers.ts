import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import {
  belongsTo,
  getById,
  getByKey,
  resolveReference,
} from '@teei/platform/collections/entity.ts';
import { numberMember, textMember } from '@teei/platform/json/member.ts';
import { companies } from '../company/company.collection.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { users } from '../user/user.collection.ts';
import { notifications } from './notification.collection.ts';
import { quotas } from './quota.collection.ts';
import { remainingQuota } from './quota.rules.ts';
import { receipts } from './receipt.collection.ts';
import { contentOf } from './notification.rules.ts';
import { templates } from './template.collection.ts';

/** Maximum number of quotas of a company: one for each channel. */
const MAX_QUOTAS = 5;

export const notificationResolvers: Resolvers = {
  Query: {
    notification: getById(notifications),
    notifications: rootConnection(notifications),
    notificationTemplate: getById(templates),
    notificationQuota: getByKey(quotas, { companyId: { uuid: 'company_id' }, channel: 'channel' }),
    notificationTemplates: rootConnection(templates),
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
  NotificationQuota: {
    __resolveReference: resolveReference(quotas),
    company: belongsTo(quotas, 'company_id', companies),
    remaining: quotas.from(['quota_limit', 'quota_used', 'quota_reset_at'], (row, _args, { now }) =>
      remainingQuota(row, now),
    ),
  },
  NotificationTemplate: {
    __resolveReference: resolveReference(templates),
    company: belongsTo(templates, 'company_id', companies),
    isSystem: templates.from(['company_id'], (row) => row.company_id === null),
  },
  User: {
    notifications: connectionOfParent(notifications, 'user_id'),
  },
  Company: {
    notificationQuotas: listOfParent(quotas, 'company_id', { limit: MAX_QUOTAS }),
    notificationTemplates: connectionOfParent(templates, 'company_id'),
  },
};
