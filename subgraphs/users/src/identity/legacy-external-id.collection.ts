import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { ExternalIdMappings } from '../generated/database.ts';

export const legacyExternalIds = new Collection<
  Selectable<ExternalIdMappings>,
  object,
  'CREATED_ASC'
>({
  type: 'LegacyExternalId',
  table: 'users.external_id_mappings',
  filters: () => ({}),
  orders: { CREATED_ASC: [asc('created_at')] },
  defaultOrder: 'CREATED_ASC',
});
