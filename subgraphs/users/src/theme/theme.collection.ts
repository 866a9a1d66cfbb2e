import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BrandingThemes } from '../generated/database.ts';
import type { BrandingThemeFilter, BrandingThemeOrder } from '../generated/graphql.ts';

export const themes = new Collection<
  Selectable<BrandingThemes>,
  BrandingThemeFilter,
  BrandingThemeOrder
>({
  type: 'BrandingTheme',
  table: 'users.branding_themes',
  filters: (by) => ({
    isActive: by.equals('is_active'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    NAME_ASC: [asc('name')],
  },
  defaultOrder: 'CREATED_DESC',
});
