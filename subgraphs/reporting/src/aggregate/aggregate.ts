/** Figures added up below a parent: one statement for all parents of a request. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { parentId, select, type Row } from '@teei/platform/collections/connection.ts';
import { RequestLoaders } from '@teei/platform/collections/loaders.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { RawBuilder } from 'kysely';

/**
 * A resolver for the rows of a statement that belong to its parent.
 *
 * @param statement the statement for parents with these ids; each row names its parent in `parent_key`
 */
export function aggregateBy<Args>(
  statement: (
    ids: readonly string[],
    args: Args,
    context: CollectionContext,
  ) => RawBuilder<unknown>,
): (
  parent: object,
  args: Args,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<readonly Row[]> {
  const loaders = new RequestLoaders<readonly Row[]>();
  return (parent, args, context, info) =>
    loaders
      .at(
        context,
        info.fieldNodes,
        async (ids) =>
          Map.groupBy(await select(context, statement(ids, args, context)), (row) =>
            String(row['parent_key']),
          ),
        () => [],
      )
      .load(parentId(parent));
}
