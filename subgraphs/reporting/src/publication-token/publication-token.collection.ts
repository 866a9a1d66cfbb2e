import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import { inForce } from '../expiry/expiry.sql.ts';
import type { PublicationTokens } from '../generated/database.ts';
import type { PublicationTokenFilter, PublicationTokenOrder } from '../generated/graphql.ts';

export const publicationTokens = new Collection<
  Selectable<PublicationTokens>,
  PublicationTokenFilter,
  PublicationTokenOrder
>({
  type: 'PublicationToken',
  table: 'reporting.publication_tokens',
  filters: () => ({
    isActive: inForce,
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    EXPIRES_ASC: [asc('expires_at')],
  },
  defaultOrder: 'CREATED_DESC',
});
