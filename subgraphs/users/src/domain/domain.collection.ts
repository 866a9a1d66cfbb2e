import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { type Selectable, sql } from 'kysely';
import type { BrandingDomains } from '../generated/database.ts';
import type { BrandingDomainFilter, BrandingDomainOrder } from '../generated/graphql.ts';

export const domains = new Collection<
  Selectable<BrandingDomains>,
  BrandingDomainFilter,
  BrandingDomainOrder
>({
  type: 'BrandingDomain',
  table: 'users.branding_domains',
  filters: () => ({
    // As `domainStatus` of the rules.
    status: (states) => sql`case
      when t.is_verified then 'VERIFIED'
      when t.verified_at is null then 'PENDING'
      else 'REVOKED' end = any(${states})`,
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    DOMAIN_ASC: [asc('domain')],
  },
  defaultOrder: 'CREATED_DESC',
});
