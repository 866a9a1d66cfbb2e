/** SQL of blocks, whose `__typename` follows from their kind. */
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { isUuid } from '@teei/platform/collections/uuid.ts';
import {
  createLoader,
  valueOfParent,
  PerFieldNodes,
  type Loader,
} from '@teei/platform/collections/loaders.ts';
import { orderBy } from '@teei/platform/collections/orders.ts';
import { groupByParent, select, selectList, type Row } from '@teei/platform/collections/rows.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { ReportingContext } from '../context.ts';
import { blocks, blockType } from './block.collection.ts';

/** Resolver of the blocks of a publication, from top to bottom; one statement for all publications of the field. */
export const listBlocks = valueOfParent<readonly Row[], unknown, ReportingContext>(
  async (ids, _args, context, info) =>
    groupByParent(await selectBlocks(context, info, sql`t.publication_id = any(${ids}::uuid[])`)),
  () => [],
);

const byId = new PerFieldNodes<Loader<Row | undefined>>();

/** `__resolveReference` of an object type of blocks; null for a block of another type. */
export function resolveBlock(
  type: string,
): (reference: object, context: ReportingContext, info: GraphQLResolveInfo) => Promise<Row | null> {
  return async (reference, context, info) => {
    const id = 'id' in reference ? reference.id : undefined;
    if (typeof id !== 'string' || !isUuid(id)) return null;
    const block = await byId
      .at(context, info.fieldNodes, () =>
        createLoader<Row | undefined>(
          async (ids) => {
            const rows = await selectBlocks(context, info, sql`t.id = any(${ids}::uuid[])`);
            return new Map(rows.map((row) => [String(row['id']), row]));
          },
          () => undefined,
        ),
      )
      .load(id.toLowerCase());
    return block?.['__typename'] === type ? block : null;
  };
}

async function selectBlocks(
  context: ReportingContext,
  info: GraphQLResolveInfo,
  condition: RawBuilder<unknown>,
): Promise<readonly Row[]> {
  const columns = new Set([...selectedColumns(context, info, blocks.type), 'kind']);
  const rows = await select(
    context,
    sql`
    select ${selectList(columns)}, t.publication_id as parent_key
    from ${sql.table(blocks.table)} as t
    where ${condition} order by ${orderBy(blocks.terms('POSITION_ASC'), false)}`,
  );
  return rows.map((row) => ({ ...row, __typename: blockType(row['kind']) }));
}
