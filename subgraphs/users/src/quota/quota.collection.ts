import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { NotificationsQuotas } from '../generated/database.ts';

export const quotas = new Collection<Selectable<NotificationsQuotas>, object, 'CHANNEL_ASC'>({
  type: 'NotificationQuota',
  table: 'users.notifications_quotas',
  filters: () => ({}),
  orders: { CHANNEL_ASC: [asc('channel')] },
  defaultOrder: 'CHANNEL_ASC',
});
