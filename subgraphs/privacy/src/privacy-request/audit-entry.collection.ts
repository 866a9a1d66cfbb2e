import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { PrivacyAuditLog } from '../generated/database.ts';
import type { PrivacyAuditFilter, PrivacyAuditOrder } from '../generated/graphql.ts';

export const auditEntries = new Collection<
  Selectable<PrivacyAuditLog>,
  PrivacyAuditFilter,
  PrivacyAuditOrder
>({
  type: 'PrivacyAuditEntry',
  table: 'privacy.privacy_audit_log',
  filters: (by) => ({
    requestId: by.id('request_id'),
    action: by.oneOf('action'),
    performedBy: by.id('performed_by'),
    performedAt: by.within('performed_at'),
  }),
  orders: {
    PERFORMED_DESC: [desc('performed_at')],
    PERFORMED_ASC: [asc('performed_at')],
  },
  defaultOrder: 'PERFORMED_DESC',
});
