import { Collection } from '@teei/platform/collections/collection.ts';
import { checkLength } from '@teei/platform/collections/filters.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { type Selectable, sql } from 'kysely';
import type { Companies } from '../generated/database.ts';
import type { CompanyFilter, CompanyOrder } from '../generated/graphql.ts';
import { switchedOn } from './company.rules.ts';

/** Limit of a feature's path in characters: each part is a level of JSON, which Postgres parses recursively. */
const MAX_FEATURE_LENGTH = 100;

export const companies = new Collection<Selectable<Companies>, CompanyFilter, CompanyOrder>({
  type: 'Company',
  table: 'users.companies',
  filters: (by) => ({
    industry: by.oneOf('industry'),
    country: by.oneOf('country'),
    name: by.search(),
    feature: (feature, { argument }) => {
      checkLength(argument, feature, MAX_FEATURE_LENGTH);
      return sql`t.features @> ${switchedOn(feature)}::jsonb`;
    },
    createdAt: by.within('created_at'),
  }),
  orders: {
    NAME_ASC: [asc('name')],
    NAME_DESC: [desc('name')],
    CREATED_DESC: [desc('created_at')],
  },
  defaultOrder: 'NAME_ASC',
});
