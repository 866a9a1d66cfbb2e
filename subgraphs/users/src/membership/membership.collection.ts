import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { type Selectable, sql } from 'kysely';
import type { CompanyUsers } from '../generated/database.ts';
import type { CompanyMembershipFilter, CompanyMembershipOrder } from '../generated/graphql.ts';

export const memberships = new Collection<
  Selectable<CompanyUsers>,
  CompanyMembershipFilter,
  CompanyMembershipOrder
>({
  type: 'CompanyMembership',
  table: 'users.company_users',
  filters: (by) => ({
    role: (roles) => sql`exists (
      select from users.users as u where u.id = t.user_id and u.role = any(${roles}))`,
    joinedAt: by.within('joined_at'),
  }),
  orders: {
    JOINED_DESC: [desc('joined_at')],
    JOINED_ASC: [asc('joined_at')],
  },
  defaultOrder: 'JOINED_DESC',
});
