import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { SavedViews } from '../generated/database.ts';
import type { SavedViewFilter, SavedViewOrder } from '../generated/graphql.ts';

export const savedViews = new Collection<Selectable<SavedViews>, SavedViewFilter, SavedViewOrder>({
  type: 'SavedView',
  table: 'reporting.saved_views',
  filters: (by) => ({
    companyId: by.id('company_id'),
    userId: by.id('user_id'),
    search: by.includes('name'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    NAME_ASC: [asc('name')],
  },
  defaultOrder: 'CREATED_DESC',
});
