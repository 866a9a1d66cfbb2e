import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { type Selectable, sql } from 'kysely';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import type { Users } from '../generated/database.ts';
import type { UserFilter, UserOrder } from '../generated/graphql.ts';

export const users = new Collection<Selectable<Users>, UserFilter, UserOrder>({
  type: 'User',
  table: 'users.users',
  views: ['tenant', 'staff'],
  counted: 'as a whole',
  filters: (by) => ({
    role: by.oneOf('role'),
    companyId: (id, { argument }) => sql`exists (
      select from users.company_users as m
      where m.user_id = t.id and m.company_id = ${checkUuid(argument, id)})`,
    journeyFlag: (flag) => sql`t.journey_flags @> ${JSON.stringify({ [flag]: true })}::jsonb`,
    preferredLanguage: by.oneOf('preferred_language'),
    createdAt: by.within('created_at'),
    search: by.search(),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    CREATED_ASC: [asc('created_at')],
  },
  defaultOrder: 'CREATED_DESC',
});
