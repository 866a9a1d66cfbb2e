import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { PlatformMappings } from '../generated/database.ts';

/** Collection without filters and pages: one row for each platform. */
export const platformMappings = new Collection<
  Selectable<PlatformMappings>,
  object,
  'PLATFORM_ASC'
>({
  type: 'PlatformMapping',
  table: 'reporting.platform_mappings',
  filters: () => ({}),
  orders: { PLATFORM_ASC: [asc('platform')] },
  defaultOrder: 'PLATFORM_ASC',
});
