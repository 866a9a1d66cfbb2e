import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { NotificationsDeliveryReceipts } from '../generated/database.ts';
import type { NotificationReceiptFilter, NotificationReceiptOrder } from '../generated/graphql.ts';

export const receipts = new Collection<
  Selectable<NotificationsDeliveryReceipts>,
  NotificationReceiptFilter,
  NotificationReceiptOrder
>({
  type: 'NotificationReceipt',
  table: 'users.notifications_delivery_receipts',
  filters: (by) => ({
    provider: by.equals('provider'),
    delivered: by.isSet('delivered_at'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    CREATED_ASC: [asc('created_at')],
  },
  defaultOrder: 'CREATED_DESC',
});
