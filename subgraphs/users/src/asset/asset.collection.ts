import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BrandingAssets } from '../generated/database.ts';

export const assets = new Collection<Selectable<BrandingAssets>, object, 'KIND_ASC'>({
  type: 'BrandingAsset',
  table: 'users.branding_assets',
  filters: () => ({}),
  orders: { KIND_ASC: [asc('kind')] },
  defaultOrder: 'KIND_ASC',
});
