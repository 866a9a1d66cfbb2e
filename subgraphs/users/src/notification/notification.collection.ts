import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { NotificationsQueue } from '../generated/database.ts';
import type { NotificationFilter, NotificationOrder } from '../generated/graphql.ts';

export const notifications = new Collection<
  Selectable<NotificationsQueue>,
  NotificationFilter,
  NotificationOrder
>({
  type: 'Notification',
  table: 'users.notifications_queue',
  filters: (by) => ({
    status: by.oneOf('status'),
    channel: by.oneOf('channel'),
    deliveryStatus: by.oneOf('delivery_status'),
    scheduledAt: by.range('scheduled_at'),
    companyId: by.id('company_id'),
    userId: by.id('user_id'),
    templateId: by.id('template_id'),
  }),
  orders: {
    SCHEDULED_DESC: [desc('scheduled_at')],
    SCHEDULED_ASC: [asc('scheduled_at')],
  },
  defaultOrder: 'SCHEDULED_DESC',
});
