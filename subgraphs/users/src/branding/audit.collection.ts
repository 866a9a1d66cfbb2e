import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BrandingAuditLog } from '../generated/database.ts';
import type { BrandingAuditFilter, BrandingAuditOrder } from '../generated/graphql.ts';

export const brandingAudit = new Collection<
  Selectable<BrandingAuditLog>,
  BrandingAuditFilter,
  BrandingAuditOrder
>({
  type: 'BrandingAuditEntry',
  table: 'users.branding_audit_log',
  filters: (by) => ({
    resourceType: by.oneOf('resource_type'),
    resourceId: by.id('resource_id'),
    action: by.oneOf('action'),
    performedAt: by.within('performed_at'),
  }),
  orders: {
    PERFORMED_DESC: [desc('performed_at')],
    PERFORMED_ASC: [asc('performed_at')],
  },
  defaultOrder: 'PERFORMED_DESC',
});
