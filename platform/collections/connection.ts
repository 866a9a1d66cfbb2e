/** Lists of rows: whole connections, and the first N for each of many parents in one statement. */
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { CursorValues } from '../pagination/cursor.ts';
import { checkPageSize, readPageArguments, type PageArguments } from '../pagination/page.ts';
import { viewerScopeKey } from '../viewer/viewer.ts';
import { belongs, type Belonging } from './belonging.ts';
import type { Collection, CollectionContext } from './collection.ts';
import { selectedColumns, selects } from './columns.ts';
import { all, column, type Condition } from './filters.ts';
import { RequestLoaders } from './loaders.ts';
import { keyset, orderBy, termValue, type OrderTerm } from './orders.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The arguments of a connection field. */
export interface ConnectionArguments<FilterInput, Order> extends PageArguments {
  readonly filter?: FilterInput | null;
  readonly orderBy?: Order | null;
}

/** A page in Relay's form. The total is counted only when it is asked for. */
export interface Connection {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
  readonly totalCount: () => Promise<number>;
}

/** A condition of the list itself, beside the client's filter. */
export type Where<Args> = (args: Args, context: CollectionContext) => Condition;

type ListResolver<Args> = (
  parent: object,
  args: Args,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<Connection>;

/** The parent of a nested list, as the statements below name it. */
const PARENT_ID = sql<string>`parent.id`;

const CONNECTION_PATHS = [['nodes'], ['edges', 'node']] as const;

/**
 * A resolver for a connection over all rows that the viewer may see.
 *
 * @param where a condition of the list itself, which may read arguments of its own
 */
export function connection<R, F, O extends string, Args extends ConnectionArguments<F, O>>(
  collection: Collection<R, F, O>,
  where?: Where<Args>,
): ListResolver<Args> {
  return async (_parent, args, context, info) => {
    const page = describePage(collection, args, context, info, where);
    const rows = page.counted
      ? []
      : await select(
          context,
          sql`
          select ${page.values} from ${sql.table(collection.table)} as t
          where ${page.condition} order by ${page.order} limit ${page.size + 1}`,
        );
    return toConnection(page, rows, async () => {
      const [counted] = await select(
        context,
        sql`
        select count(*)::int as total from ${sql.table(collection.table)} as t
        where ${page.filter}`,
      );
      return Number(counted?.['total'] ?? 0);
    });
  };
}

/**
 * A resolver for a connection below a parent: one statement serves all parents of the request,
 * each with its own first rows.
 *
 * @param belonging how a row names its parent, mostly the foreign key
 */
export function connectionBy<R, F, O extends string, Args extends ConnectionArguments<F, O>>(
  collection: Collection<R, F, O>,
  belonging: Belonging<R>,
  where?: Where<Args>,
): ListResolver<Args> {
  const pages = new RequestLoaders<readonly Row[]>();
  const totals = new RequestLoaders<number>();
  return async (parent, args, context, info) => {
    const page = describePage(collection, args, context, info, where);
    const key = parentId(parent);
    const rows = page.counted
      ? []
      : await pages
          .at(
            context,
            info.fieldNodes,
            (ids) => firstRows(context, collection.table, belonging, ids, page),
            () => [],
          )
          .load(key);
    return toConnection(page, rows, () =>
      totals
        .at(
          context,
          info.fieldNodes,
          (ids) => count(context, collection.table, belonging, ids, page.filter),
          () => 0,
        )
        .load(key),
    );
  };
}

/**
 * A resolver for a plain list of the first rows below a parent, at most `limit` of them.
 *
 * @param limit the page size, or how to read it from the arguments
 */
export function listBy<R, F, O extends string, Args>(
  collection: Collection<R, F, O>,
  belonging: Belonging<R>,
  options: {
    readonly orderBy?: O;
    readonly limit: (args: Args) => {
      readonly argument: string;
      readonly size: number | null | undefined;
    };
    readonly where?: Where<Args>;
  },
): (
  parent: object,
  args: Args,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<readonly Row[]> {
  const loaders = new RequestLoaders<readonly Row[]>();
  return (parent, args, context, info) => {
    const { argument, size } = options.limit(args);
    const page = {
      values: list(selectedColumns(info, collection.type)),
      condition: options.where?.(args, context) ?? all([]),
      order: orderBy(collection.terms(options.orderBy), false),
      // One less, since connections read one row more to know whether a page follows.
      size: checkPageSize(argument, size) - 1,
    };
    return loaders
      .at(
        context,
        info.fieldNodes,
        (ids) => firstRows(context, collection.table, belonging, ids, page),
        () => [],
      )
      .load(parentId(parent));
  };
}

/** A resolver for the first row below a parent in an order; null when there is none. */
export function firstBy<R, F, O extends string, Args = unknown>(
  collection: Collection<R, F, O>,
  belonging: Belonging<R>,
  options: { readonly orderBy?: O; readonly where?: Where<Args> } = {},
): (
  parent: object,
  args: Args,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<Row | null> {
  const rows = listBy<R, F, O, Args>(collection, belonging, {
    ...options,
    limit: () => ({ argument: 'first', size: 1 }),
  });
  return async (parent, args, context, info) =>
    (await rows(parent, args, context, info)).at(0) ?? null;
}

interface RowsWanted {
  readonly values: RawBuilder<unknown>;
  readonly condition: Condition;
  readonly order: RawBuilder<unknown>;
  readonly size: number;
}

interface Page extends RowsWanted {
  /** Whether the list is only counted, so that no rows are read. */
  readonly counted: boolean;
  readonly filter: Condition;
  readonly backward: boolean;
  readonly continued: boolean;
  readonly cursorOf: (row: Row) => string;
}

function describePage<R, F, O extends string, Args extends ConnectionArguments<F, O>>(
  collection: Collection<R, F, O>,
  args: Args,
  context: CollectionContext,
  info: GraphQLResolveInfo,
  where: Where<Args> | undefined,
): Page {
  const { size, backward, cursor } = readPageArguments(args);
  const terms = collection.terms(args.orderBy);
  // Everything that decides which rows the list has and in which order, but not where a page starts.
  const { first: _f, after: _a, last: _l, before: _b, ...listArguments } = args;
  const binding = [
    `${info.parentType.name}.${info.fieldName}`,
    JSON.stringify(listArguments),
    viewerScopeKey(context.viewer),
  ].join('\0');
  const filter = all([
    collection.conditions(args.filter, context.now),
    ...(where ? [where(args, context)] : []),
  ]);
  const after =
    cursor === undefined ? [] : [keyset(terms, context.cursors.decode(binding, cursor), backward)];
  const columns = selectedColumns(info, collection.type, CONNECTION_PATHS);
  const cursorsWanted = selects(
    info,
    ['pageInfo', 'startCursor'],
    ['pageInfo', 'endCursor'],
    ['edges', 'cursor'],
  );
  return {
    counted: !selects(info, ['nodes'], ['edges'], ['pageInfo']),
    values: cursorsWanted ? listWithTerms(columns, terms) : list(columns),
    filter,
    condition: all([filter, ...after]),
    order: orderBy(terms, backward),
    size,
    backward,
    continued: cursor !== undefined,
    cursorOf: (row) => context.cursors.encode(binding, cursorValues(terms, row)),
  };
}

/** A select list of columns together with the values that cursors are made of. */
function listWithTerms(
  columns: readonly string[],
  terms: readonly OrderTerm<string>[],
): RawBuilder<unknown> {
  const computed = terms.filter((term) => term.expression !== undefined);
  const plain = terms.filter((term) => term.expression === undefined).map((term) => term.column);
  return sql.join([
    list([...new Set([...columns, ...plain])]),
    ...computed.map((term) => sql`${termValue(term)} as ${sql.id(term.column)}`),
  ]);
}

function cursorValues(terms: readonly OrderTerm<string>[], row: Row): CursorValues {
  return terms.map((term) => {
    const value = row[term.column];
    if (value === null || value === undefined) return null;
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}

function toConnection(
  page: Page,
  rows: readonly Row[],
  totalCount: () => Promise<number>,
): Connection {
  const more = rows.length > page.size;
  const nodes = rows.slice(0, page.size);
  if (page.backward) nodes.reverse();
  const first = nodes.at(0);
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount,
    // Getters: signing a cursor costs a hash, so it is made only for those who read it.
    get edges() {
      return nodes.map((node) => ({ cursor: page.cursorOf(node), node }));
    },
    pageInfo: {
      get startCursor() {
        return first ? page.cursorOf(first) : null;
      },
      get endCursor() {
        return last ? page.cursorOf(last) : null;
      },
      hasNextPage: page.backward ? page.continued : more,
      hasPreviousPage: page.backward ? more : page.continued,
    },
  };
}

async function firstRows<R>(
  context: CollectionContext,
  table: string,
  belonging: Belonging<R>,
  ids: readonly string[],
  wanted: RowsWanted,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const rows = await select(
    context,
    sql`
    select parent.id as parent_key, t.* from unnest(${ids}::uuid[]) as parent(id)
    cross join lateral (
      select ${wanted.values} from ${sql.table(table)} as t
      where ${belongs(belonging, PARENT_ID)} and ${wanted.condition}
      order by ${wanted.order} limit ${wanted.size + 1}
    ) as t`,
  );
  return groupByParent(rows);
}

async function count<R>(
  context: CollectionContext,
  table: string,
  belonging: Belonging<R>,
  ids: readonly string[],
  condition: Condition,
): Promise<ReadonlyMap<string, number>> {
  const rows = await select(
    context,
    sql`
    select parent.id as parent_key, counted.total from unnest(${ids}::uuid[]) as parent(id)
    cross join lateral (
      select count(*)::int as total from ${sql.table(table)} as t
      where ${belongs(belonging, PARENT_ID)} and ${condition}
    ) as counted`,
  );
  return new Map(rows.map((row) => [String(row['parent_key']), Number(row['total'])]));
}

function groupByParent(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(row['parent_key']);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Runs a statement of this folder. */
export async function select(
  context: CollectionContext,
  statement: RawBuilder<unknown>,
): Promise<readonly Row[]> {
  const result = await sql<Row>`${statement}`.execute(context.db);
  return result.rows;
}

/** A select list of the row's columns. */
export function list(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((name) => column(name)));
}

/** The id of a parent: every row and every entity reference carries it. */
export function parentId(parent: object): string {
  if ('id' in parent && typeof parent.id === 'string') return parent.id;
  throw new TypeError('A nested list needs a parent with an id.');
}
