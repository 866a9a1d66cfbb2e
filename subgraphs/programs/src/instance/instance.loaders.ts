/** Summaries of instances, batched over the request. */
import { parentId } from '@teei/platform/collections/connection.ts';
import { RequestLoaders } from '@teei/platform/collections/loaders.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { ProgramsContext } from '../context.ts';

/**
 * A resolver for a summary of an instance: the sums of all instances of the request are read with
 * one statement, and each is told as far as its size allows.
 */
export function summaryOf<Sums, Summary>(
  read: (
    db: ProgramsContext['db'],
    instanceIds: readonly string[],
  ) => Promise<ReadonlyMap<string, Sums>>,
  tell: (sums: Sums | undefined) => Summary,
): (
  instance: object,
  args: unknown,
  context: ProgramsContext,
  info: GraphQLResolveInfo,
) => Promise<Summary> {
  const loaders = new RequestLoaders<Sums | undefined>();
  return async (instance, _args, context, info) => {
    const sums = await loaders
      .at(
        context,
        info.fieldNodes,
        (ids) => read(context.db, ids),
        () => undefined,
      )
      .load(parentId(instance));
    return tell(sums);
  };
}
