import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import { inForce } from '../expiry/expiry.sql.ts';
import type { ShareLinks } from '../generated/database.ts';
import type { ShareLinkFilter, ShareLinkOrder } from '../generated/graphql.ts';

export const shareLinks = new Collection<Selectable<ShareLinks>, ShareLinkFilter, ShareLinkOrder>({
  type: 'ShareLink',
  table: 'reporting.share_links',
  filters: (by) => ({
    isActive: inForce,
    isPublic: by.equals('is_public'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
  },
  defaultOrder: 'CREATED_DESC',
});
