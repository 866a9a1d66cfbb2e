import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { IdentityLinkingAudit } from '../generated/database.ts';
import type { IdentityLinkAuditFilter, IdentityLinkAuditOrder } from '../generated/graphql.ts';

export const identityLinkAudits = new Collection<
  Selectable<IdentityLinkingAudit>,
  IdentityLinkAuditFilter,
  IdentityLinkAuditOrder
>({
  type: 'IdentityLinkAudit',
  table: 'users.identity_linking_audit',
  filters: (by) => ({
    provider: by.oneOf('provider'),
    operation: by.oneOf('operation'),
    userId: by.id('profile_id'),
    performedAt: by.within('performed_at'),
  }),
  orders: {
    PERFORMED_DESC: [desc('performed_at')],
    PERFORMED_ASC: [asc('performed_at')],
  },
  defaultOrder: 'PERFORMED_DESC',
});
