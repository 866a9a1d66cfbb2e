/** Resolvers of plain lists: of all rows, or of the first N children of each of many parents. */
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { checkPageSize, MAX_PAGE_SIZE } from '../pagination/page.ts';
import { isChildOf, type ParentKey } from './parent-key.ts';
import type { Collection, CollectionContext } from './collection.ts';
import { selectedColumns } from './columns.ts';
import { all, type Condition } from './conditions.ts';
import { valueOfParent, type ParentResolver } from './loaders.ts';
import { orderBy } from './orders.ts';
import { countRows, selectRows, type Selection, type Source } from './source.ts';
import { groupByParent, parents, rowByParent, select, selectList, type Row } from './rows.ts';

/** Condition of a list beside the client's filter. */
export type Where<Args> = (args: Args, context: CollectionContext) => Condition;

interface ListOptions<Order, Args> {
  readonly orderBy?: Order;
  readonly where?: Where<Args>;
}

/** Argument with the number of rows that a client asks for. */
interface SizeArgument {
  readonly argument: string;
  readonly size: number | null | undefined;
}

/** Resolver of a plain list of the first `limit` children of a parent, at most MAX_PAGE_SIZE by default. */
export function listOfParent<R, F, O extends string, Args = unknown>(
  collection: Collection<R, F, O>,
  parentKey: ParentKey<R>,
  options: ListOptions<O, Args> & {
    readonly limit?: number | ((args: Args) => SizeArgument);
  } = {},
): ParentResolver<Args, CollectionContext, readonly Row[]> {
  const { limit = MAX_PAGE_SIZE } = options;
  return valueOfParent<readonly Row[], Args, CollectionContext>(
    (ids, args, context, info) =>
      firstRowsOfParents(context, collection.source(), parentKey, ids, {
        values: selectList(selectedColumns(context, info, collection.type)),
        condition: options.where?.(args, context) ?? sql`true`,
        order: orderBy(collection.terms(options.orderBy), false),
        limit: typeof limit === 'number' ? limit : checkSize(limit(args)),
      }),
    () => [],
  );
}

/** @throws InvalidInputError unless the size is a page size */
function checkSize({ argument, size }: SizeArgument): number {
  return checkPageSize(argument, size);
}

/** Resolver of the first child of a parent in an order; null when there is none. */
export function firstOfParent<R, F, O extends string, Args = unknown>(
  collection: Collection<R, F, O>,
  parentKey: ParentKey<R>,
  options: ListOptions<O, Args> = {},
): ParentResolver<Args, CollectionContext, Row | null> {
  const rows = listOfParent(collection, parentKey, { ...options, limit: 1 });
  return async (parent, args, context, info) =>
    (await rows(parent, args, context, info)).at(0) ?? null;
}

/** Resolver of all rows that the viewer may see, in an order; only for tables with few rows. */
export function rootList<R, F, O extends string, Args = unknown>(
  collection: Collection<R, F, O>,
  options: ListOptions<O, Args> = {},
): ParentResolver<Args, CollectionContext, readonly Row[]> {
  return async (_parent, args, context, info) =>
    readAll(collection, context, info, {
      condition: options.where?.(args, context) ?? sql`true`,
      order: options.orderBy,
    });
}

/** Returns the first row that meets a condition, in the collection's default order. */
export async function findFirst<R, F, O extends string>(
  collection: Collection<R, F, O>,
  context: CollectionContext,
  info: GraphQLResolveInfo,
  condition: Condition,
): Promise<Row | undefined> {
  const rows = await readAll(collection, context, info, { condition, limit: 1 });
  return rows.at(0);
}

function readAll<R, F, O extends string>(
  collection: Collection<R, F, O>,
  context: CollectionContext,
  info: GraphQLResolveInfo,
  wanted: {
    readonly condition: Condition;
    readonly order?: O | undefined;
    readonly limit?: number;
  },
): Promise<readonly Row[]> {
  return select(
    context,
    selectRows(collection.source(), {
      values: selectList(selectedColumns(context, info, collection.type)),
      condition: wanted.condition,
      order: orderBy(collection.terms(wanted.order), false),
      limit: wanted.limit,
    }),
  );
}

/**
 * Resolver of the rows that a hand-written statement finds for a parent. It runs once for all parents of
 * the field.
 *
 * @param statement returns the statement for these parents; each row has its parent's id in `parent_key`
 */
export function rowsOfParent<Args>(
  statement: (
    parentIds: readonly string[],
    args: Args,
    context: CollectionContext,
    info: GraphQLResolveInfo,
  ) => RawBuilder<unknown>,
): ParentResolver<Args, CollectionContext, readonly Row[]> {
  return valueOfParent<readonly Row[], Args, CollectionContext>(
    async (ids, args, context, info) =>
      groupByParent(await select(context, statement(ids, args, context, info))),
    () => [],
  );
}

/** Reference to the id of the parent in the statements below. */
const PARENT_ID = sql<string>`parent.id`;

/** Selects the first children of each parent, by the parent's id, with one lateral join. */
export async function firstRowsOfParents<R>(
  context: CollectionContext,
  source: Source,
  parentKey: ParentKey<R>,
  parentIds: readonly string[],
  wanted: Selection,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const rows = await select(
    context,
    sql`
    select parent.id as parent_key, t.* from ${parents(parentIds)}
    cross join lateral (
      ${selectRows(source, {
        ...wanted,
        condition: all([isChildOf(parentKey, PARENT_ID), wanted.condition]),
      })}
    ) as t`,
  );
  return groupByParent(rows);
}

/** Counts the children of each parent, by the parent's id. */
export async function countRowsOfParents<R>(
  context: CollectionContext,
  source: Source,
  parentKey: ParentKey<R>,
  parentIds: readonly string[],
  condition: Condition,
): Promise<ReadonlyMap<string, number>> {
  const rows = await select(
    context,
    sql`
    select parent.id as parent_key, counted.total from ${parents(parentIds)}
    cross join lateral (
      ${countRows(source, all([isChildOf(parentKey, PARENT_ID), condition]))}
    ) as counted`,
  );
  return new Map([...rowByParent(rows)].map(([id, row]) => [id, Number(row['total'])]));
}
