import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { list, parentId, select, type Row } from '@teei/platform/collections/connection.ts';
import { RequestLoaders } from '@teei/platform/collections/loaders.ts';
import { isUuid } from '@teei/platform/collections/filters.ts';
import { orderBy } from '@teei/platform/collections/orders.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { ReportingContext } from '../context.ts';
import { blocks, blockType, blockTypes } from './block.collection.ts';

const ofPublication = new RequestLoaders<readonly Row[]>();
const byId = new RequestLoaders<Row | undefined>();

/** A publication's blocks from top to bottom: one statement for all publications of the request. */
export function listBlocks(
  publication: object,
  context: ReportingContext,
  info: GraphQLResolveInfo,
): Promise<readonly Row[]> {
  return ofPublication
    .at(
      context,
      info.fieldNodes,
      async (ids) =>
        Map.groupBy(
          await selectBlocks(context, info, sql`t.publication_id = any(${ids}::uuid[])`),
          (row) => String(row['publication_id']),
        ),
      () => [],
    )
    .load(parentId(publication));
}

/** `__resolveReference` of a type of block: null for a block of another type. */
export function resolveBlock(
  type: string,
): (reference: object, context: ReportingContext, info: GraphQLResolveInfo) => Promise<Row | null> {
  return async (reference, context, info) => {
    const id = 'id' in reference ? reference.id : undefined;
    if (typeof id !== 'string' || !isUuid(id)) return null;
    const block = await byId
      .at(
        context,
        info.fieldNodes,
        async (ids) => {
          const rows = await selectBlocks(context, info, sql`t.id = any(${ids}::uuid[])`);
          return new Map(rows.map((row) => [String(row['id']), row]));
        },
        () => undefined,
      )
      .load(id.toLowerCase());
    return block && blockType(block['kind']) === type ? block : null;
  };
}

async function selectBlocks(
  context: ReportingContext,
  info: GraphQLResolveInfo,
  condition: RawBuilder<unknown>,
): Promise<readonly Row[]> {
  const columns = new Set(['publication_id', 'kind']);
  for (const { type } of blockTypes) {
    for (const name of selectedColumns(info, type)) columns.add(name);
  }
  const rows = await select(
    context,
    sql`select ${list([...columns])} from ${sql.table(blocks.table)} as t
      where ${condition} order by ${orderBy(blocks.terms('POSITION'), false)}`,
  );
  return rows.map((row) => ({ ...row, __typename: blockType(row['kind']) }));
}
