import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { Publications } from '../generated/database.ts';
import type { PublicationFilter, PublicationOrder } from '../generated/graphql.ts';

export const publications = new Collection<
  Selectable<Publications>,
  PublicationFilter,
  PublicationOrder
>({
  type: 'Publication',
  table: 'reporting.publications',
  views: ['tenant'],
  filters: (by) => ({
    status: by.oneOf('status'),
    visibility: by.oneOf('visibility'),
    search: by.search(),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    TITLE_ASC: [asc('title')],
  },
  defaultOrder: 'CREATED_DESC',
});
