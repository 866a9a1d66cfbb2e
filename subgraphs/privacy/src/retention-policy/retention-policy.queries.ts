/** All retention policies: there is one for each category of data, so no page is needed. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { list, select, type Row } from '@teei/platform/collections/connection.ts';
import { orderBy } from '@teei/platform/collections/orders.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { QueryRetentionPoliciesArgs } from '../generated/graphql.ts';
import { retentionPolicies } from './retention-policy.collection.ts';

/** The policies by category, of one sort or of both. */
export function listRetentionPolicies(
  _root: object,
  args: QueryRetentionPoliciesArgs,
  context: CollectionContext,
  info: GraphQLResolveInfo,
): Promise<readonly Row[]> {
  return select(
    context,
    sql`
    select ${list(selectedColumns(info, retentionPolicies.type))}
    from privacy.data_retention_policies as t
    where ${retentionPolicies.conditions(args, context.now)}
    order by ${orderBy(retentionPolicies.terms('CATEGORY_ASC'), false)}`,
  );
}
