import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { Webhooks } from '../generated/database.ts';
import type { WebhookFilter, WebhookOrder } from '../generated/graphql.ts';

export const webhooks = new Collection<Selectable<Webhooks>, WebhookFilter, WebhookOrder>({
  type: 'Webhook',
  table: 'reporting.webhooks',
  filters: (by) => ({
    status: by.oneOf('status'),
    event: by.contains('events'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
  },
  defaultOrder: 'CREATED_DESC',
});
