import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { DataRetentionPolicies } from '../generated/database.ts';
import type { QueryRetentionPoliciesArgs } from '../generated/graphql.ts';

export const retentionPolicies = new Collection<
  Selectable<DataRetentionPolicies>,
  QueryRetentionPoliciesArgs,
  'CATEGORY_ASC'
>({
  type: 'RetentionPolicy',
  table: 'privacy.data_retention_policies',
  filters: (by) => ({ active: by.equals('active') }),
  orders: { CATEGORY_ASC: [asc('data_category')] },
  defaultOrder: 'CATEGORY_ASC',
});
