/** A page of a connection: what its arguments ask for, and Relay's form of the rows found. */
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { Slices } from '../event-loop/slices.ts';
import type { CursorValues } from '../pagination/cursor.ts';
import { readPageArguments, type PageArguments } from '../pagination/page.ts';
import { viewerScopeKey, type Viewer } from '../viewer/viewer.ts';
import type { Collection, CollectionContext } from './collection.ts';
import { selectedColumns, selects } from './columns.ts';
import { all, type Condition } from './conditions.ts';
import type { Where } from './lists.ts';
import { keyset, orderBy, termValue, type OrderTerm } from './orders.ts';
import { selectList, type Row } from './rows.ts';
import type { Selection, Source } from './source.ts';

/** The arguments of a connection field. */
export interface ConnectionArguments<FilterInput, Order> extends PageArguments {
  readonly filter?: FilterInput | null;
  readonly orderBy?: Order | null;
}

/** Row of a page with its cursor. */
interface Edge {
  readonly cursor: string;
  readonly node: Row;
}

/**
 * Connection of the Relay specification. `totalCount` is counted only when it is selected; `nodes` and
 * `edges` resolve when the current or a later turn of the event loop has room to complete them.
 */
export interface Connection {
  readonly nodes: () => readonly Row[] | Promise<readonly Row[]>;
  readonly edges: () => readonly Edge[] | Promise<readonly Edge[]>;
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
  readonly totalCount: () => Promise<number>;
}

/**
 * Maximum number of field values that graphql-js completes in one turn of the event loop, over all
 * requests of this process: it completes a list synchronously. A value takes 1 to 2 µs.
 */
const MAX_VALUES_PER_TURN = 8_000;

const turns = new Slices(MAX_VALUES_PER_TURN);

const CONNECTION_PATHS = [['nodes'], ['edges', 'node']] as const;

/** Selection of a page, read from the arguments of a connection. */
export interface Page extends Selection {
  readonly source: Source;
  /** Maximum number of rows; `limit` is one more, to detect whether another page follows. */
  readonly size: number;
  /** Number of columns selected of each row. */
  readonly width: number;
  /** True when only `totalCount` is selected, so that no rows are read. */
  readonly isCountOnly: boolean;
  readonly filter: Condition;
  readonly backward: boolean;
  /** Cursor that the page starts at. */
  readonly cursor: string | undefined;
  readonly cursorOf: (row: Row) => string;
}

/**
 * Reads the arguments of a connection.
 *
 * @throws InvalidInputError when a page size or a filter is invalid
 * @throws BadCursorError when the cursor was issued for another list, order, filter or viewer
 */
export function describePage<R, F, O extends string, Args extends ConnectionArguments<F, O>>(
  collection: Collection<R, F, O>,
  args: Args,
  context: CollectionContext,
  info: GraphQLResolveInfo,
  where: Where<Args> | undefined,
): Page {
  const { size, backward, cursor } = readPageArguments(args);
  const terms = collection.terms(args.orderBy);
  const binding = cursorBinding(`${info.parentType.name}.${info.fieldName}`, args, context.viewer);
  const source = collection.source(context.viewer, args.filter);
  const filter = all([
    collection.conditions(args.filter, context.now, source),
    ...(where ? [where(args, context)] : []),
  ]);
  const after =
    cursor === undefined ? [] : [keyset(terms, context.cursors.decode(binding, cursor), backward)];
  const columns = selectedColumns(context, info, collection.type, CONNECTION_PATHS);
  const cursorsWanted = selects(
    info,
    ['pageInfo', 'startCursor'],
    ['pageInfo', 'endCursor'],
    ['edges', 'cursor'],
  );
  return {
    source,
    isCountOnly: !selects(info, ['nodes'], ['edges'], ['pageInfo']),
    values: cursorsWanted ? listWithTerms(columns, terms) : selectList(columns),
    filter,
    condition: all([filter, ...after]),
    order: orderBy(terms, backward),
    size,
    width: columns.length,
    limit: size + 1,
    backward,
    cursor,
    cursorOf: (row) => context.cursors.encode(binding, cursorValues(terms, row)),
  };
}

/**
 * Binding of the cursors of a list: everything that determines its rows and their order, without the
 * arguments of the page.
 *
 * @param list schema coordinate of the field: `Query.campaigns`
 */
export function cursorBinding(list: string, args: PageArguments, viewer: Viewer): string {
  const { first: _f, after: _a, last: _l, before: _b, ...listArguments } = args;
  return [list, JSON.stringify(listArguments), viewerScopeKey(viewer)].join('\0');
}

/** Select list of columns, with the values that cursors consist of. */
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

/**
 * Connection of a page.
 *
 * @param rows rows of the page, up to `page.limit`: one more than its size when another page follows
 * @param countRows counts the whole list; not called where the page is the whole list
 */
export function toConnection(
  page: Page,
  rows: readonly Row[],
  countRows: () => Promise<number>,
): Connection {
  const more = rows.length > page.size;
  const hasCursor = page.cursor !== undefined;
  const isWhole = !page.isCountOnly && !hasCursor && !more;
  const nodes = rows.slice(0, page.size);
  if (page.backward) nodes.reverse();
  const first = nodes.at(0);
  const last = nodes.at(-1);
  const values = nodes.length * (page.width + 1);
  const withinTurn = <Value>(make: () => Value): Value | Promise<Value> =>
    turns.tryTake(values) ? make() : turns.take(values).then(make);
  return {
    nodes: () => withinTurn(() => nodes),
    totalCount: async () => (isWhole ? nodes.length : countRows()),
    // Signing a cursor costs an HMAC, so `edges` is computed only when it is selected.
    edges: () => withinTurn(() => nodes.map((node) => ({ cursor: page.cursorOf(node), node }))),
    // An empty page keeps the cursor that it starts at, so that a client that polls can go on from it.
    pageInfo: {
      get startCursor() {
        return first ? page.cursorOf(first) : (page.cursor ?? null);
      },
      get endCursor() {
        return last ? page.cursorOf(last) : (page.cursor ?? null);
      },
      hasNextPage: page.backward ? hasCursor : more,
      hasPreviousPage: page.backward ? more : hasCursor,
    },
  };
}
