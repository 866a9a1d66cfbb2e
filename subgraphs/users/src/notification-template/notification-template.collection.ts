import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { type Selectable, sql } from 'kysely';
import type { NotificationTemplates } from '../generated/database.ts';
import type {
  NotificationTemplateFilter,
  NotificationTemplateOrder,
} from '../generated/graphql.ts';

export const templates = new Collection<
  Selectable<NotificationTemplates>,
  NotificationTemplateFilter,
  NotificationTemplateOrder
>({
  type: 'NotificationTemplate',
  table: 'users.notification_templates',
  filters: (by) => ({
    companyId: by.id('company_id'),
    isSystem: (isSystem) => sql`(t.company_id is null) = ${isSystem}`,
    name: by.equals('name'),
    archived: by.isSet('archived_at'),
  }),
  orders: {
    NAME_ASC: [asc('name')],
    UPDATED_DESC: [desc('updated_at')],
  },
  defaultOrder: 'NAME_ASC',
});
