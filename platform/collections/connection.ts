/** Connections: pages of a whole collection, or of what lies below each of many parents. */
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { CursorValues } from '../pagination/cursor.ts';
import { readPageArguments, type PageArguments } from '../pagination/page.ts';
import { viewerScopeKey } from '../viewer/viewer.ts';
import type { Belonging } from './belonging.ts';
import type { Collection, CollectionContext } from './collection.ts';
import { selectedColumns, selects } from './columns.ts';
import { all, type Condition } from './filters.ts';
import { countBelow, firstRowsBelow, type RowsWanted, type Where } from './lists.ts';
import { createLoader, PerPlace, type Loader, type ResolverBelow } from './loaders.ts';
import { keyset, orderBy, termValue, type OrderTerm } from './orders.ts';
import { parentId, select, selectList, type Row } from './rows.ts';

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

type ConnectionResolver<Args> = ResolverBelow<Args, CollectionContext, Connection>;

const CONNECTION_PATHS = [['nodes'], ['edges', 'node']] as const;

/**
 * A resolver for a connection over all rows that the viewer may see.
 *
 * @param where a condition of the list itself, which may read arguments of its own
 */
export function connection<R, F, O extends string, Args extends ConnectionArguments<F, O>>(
  collection: Collection<R, F, O>,
  where?: Where<Args>,
): ConnectionResolver<Args> {
  const table = sql.table(collection.table);
  return async (_parent, args, context, info) => {
    const page = describePage(collection, args, context, info, where);
    const rows = page.counted
      ? []
      : await select(
          context,
          sql`
          select ${page.values} from ${table} as t
          where ${page.condition} order by ${page.order} limit ${page.limit}`,
        );
    return toConnection(page, rows, async () => {
      const [counted] = await select(
        context,
        sql`select count(*)::int as total from ${table} as t where ${page.filter}`,
      );
      return Number(counted?.['total'] ?? 0);
    });
  };
}

/** A connection at one place of an operation: the same for all parents that it hangs on. */
interface ConnectionPlace {
  readonly page: Page;
  readonly rows: Loader<readonly Row[]>;
  readonly totals: Loader<number>;
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
): ConnectionResolver<Args> {
  const places = new PerPlace<ConnectionPlace>();
  return async (parent, args, context, info) => {
    const { page, rows, totals } = places.at(context, info.fieldNodes, () => {
      const described = describePage(collection, args, context, info, where);
      const { table } = collection;
      return {
        page: described,
        rows: createLoader(
          (ids) => firstRowsBelow(context, table, belonging, ids, described),
          () => [],
        ),
        totals: createLoader(
          (ids) => countBelow(context, table, belonging, ids, described.filter),
          () => 0,
        ),
      };
    });
    const key = parentId(parent);
    return toConnection(page, page.counted ? [] : await rows.load(key), () => totals.load(key));
  };
}

interface Page extends RowsWanted {
  /** How many rows the page has at most; `limit` is one more, to know whether another follows. */
  readonly size: number;
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
    values: cursorsWanted ? listWithTerms(columns, terms) : selectList(columns),
    filter,
    condition: all([filter, ...after]),
    order: orderBy(terms, backward),
    size,
    limit: size + 1,
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
    selectList(new Set([...columns, ...plain])),
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
