import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { PrivacyRequests } from '../generated/database.ts';
import type { PrivacyRequestFilter, PrivacyRequestOrder } from '../generated/graphql.ts';

export const privacyRequests = new Collection<
  Selectable<PrivacyRequests>,
  PrivacyRequestFilter,
  PrivacyRequestOrder
>({
  type: 'PrivacyRequest',
  table: 'privacy.privacy_requests',
  filters: (by) => ({
    userId: by.id('user_id'),
    type: by.oneOf('request_type'),
    status: by.oneOf('status'),
    requestedAt: by.within('requested_at'),
  }),
  orders: {
    REQUESTED_DESC: [desc('requested_at')],
    REQUESTED_ASC: [asc('requested_at')],
  },
  defaultOrder: 'REQUESTED_DESC',
});
