import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { PlatformMappings } from '../generated/database.ts';

/** One row for each platform: too few for filters and pages. */
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
