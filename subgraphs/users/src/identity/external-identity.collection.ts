import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { UserExternalIds } from '../generated/database.ts';

export const externalIdentities = new Collection<
  Selectable<UserExternalIds>,
  object,
  'PROVIDER_ASC'
>({
  type: 'ExternalIdentity',
  table: 'users.user_external_ids',
  filters: () => ({}),
  orders: { PROVIDER_ASC: [asc('provider')] },
  defaultOrder: 'PROVIDER_ASC',
});
