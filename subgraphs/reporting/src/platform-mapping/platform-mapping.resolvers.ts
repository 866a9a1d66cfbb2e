import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { list, select } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { orderBy } from '@teei/platform/collections/orders.ts';
import { sql } from 'kysely';
import type { PlatformMappingResolvers, QueryResolvers } from '../generated/graphql.ts';
import { platformMappings } from './platform-mapping.collection.ts';

export const platformMappingQueries: QueryResolvers = {
  platformMappings: async (_parent, _args, context, info) =>
    select(
      context,
      sql`select ${list(selectedColumns(info, platformMappings.type))}
        from ${sql.table(platformMappings.table)} as t
        order by ${orderBy(platformMappings.terms('PLATFORM'), false)}`,
    ),
};

export const platformMappingFields: PlatformMappingResolvers = {
  __resolveReference: resolveReference(platformMappings),
};
