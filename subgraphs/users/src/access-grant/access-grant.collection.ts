import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { IdentityGrants } from '../generated/database.ts';

export const accessGrants = new Collection<
  Selectable<IdentityGrants>,
  Readonly<Record<string, never>>,
  'CREATED_DESC'
>({
  type: 'AccessGrant',
  table: 'identity.grants',
  filters: () => ({}),
  orders: { CREATED_DESC: [desc('created_at')] },
  defaultOrder: 'CREATED_DESC',
});
