import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { IdempotencyKeys } from '../generated/database.ts';

export const idempotencyRecords = new Collection<
  Selectable<IdempotencyKeys>,
  object,
  'CREATED_DESC'
>({
  type: 'IdempotencyRecord',
  table: 'users.idempotency_keys',
  filters: () => ({}),
  orders: { CREATED_DESC: [desc('created_at')] },
  defaultOrder: 'CREATED_DESC',
});
