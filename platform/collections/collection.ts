/** Collections: declarations of how the graph shows a table, with its fields, filters and orders. */
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryExecutorProvider, RawBuilder } from 'kysely';
import { all, type Condition } from './conditions.ts';
import { filters, type Filter, type FilterBuilder } from './filters.ts';
import type { ComputedTerm, OrderTerm } from './orders.ts';
import { readTotal, viewsOf, type Source, type ViewSchema } from './source.ts';
import type { CursorCodec } from '../pagination/cursor.ts';
import { viewerClass, type Viewer, type ViewerClass } from '../viewer/viewer.ts';

/** The part of a request's context that a collection needs. */
export interface CollectionContext {
  readonly viewer: Viewer;
  readonly db: QueryExecutorProvider;
  readonly cursors: CursorCodec;
  /** Time of the request, which relative periods are resolved against. */
  readonly now: Date;
}

/** Filters for each field of the SDL's filter input. */
type FiltersFor<FilterInput> = {
  readonly [Name in keyof FilterInput]-?: Filter<NonNullable<FilterInput[Name]>>;
};

export interface CollectionDeclaration<Row, FilterInput, Order extends string> {
  /** GraphQL type of the rows: an object type, or an interface, whose object types are in `types`. */
  readonly type: string;
  /** Object types of the rows, where `type` is an interface. */
  readonly types?: readonly string[];
  /** The table, with its schema: `campaigns.campaigns`. */
  readonly table: string;
  readonly filters: (by: FilterBuilder<keyof Row & string>) => FiltersFor<FilterInput>;
  /** Terms of each value of the SDL's order enum; the id is added as the last tie-break. */
  readonly orders: Readonly<
    Record<Order, readonly (OrderTerm<keyof Row & string> | ComputedTerm)[]>
  >;
  /** Order of a list without `orderBy`. */
  readonly defaultOrder: Order;
  /** Schemas with a view of the table (see source.ts), which leaky filters then read for viewers who may read it. */
  readonly views?: readonly ViewSchema[];
  /** Numbers of rows that triggers keep (`counts.keep`): of the whole table, or also of each company. */
  readonly counted?: Counted;
}

type Counted = 'as a whole' | 'by company';

/** Classes of viewers who may read kept numbers. */
const COUNTED_FOR: Readonly<Record<Counted, readonly ViewerClass[]>> = {
  'as a whole': ['admin', 'officer'],
  'by company': ['admin', 'officer', 'company'],
};

/** Collection without the types of its rows. */
export interface DeclaredCollection {
  /** GraphQL type of the rows: an object type or an interface. */
  readonly type: string;
  /** Object types of the rows. */
  readonly types: readonly string[];
  readonly table: string;
  /** Terms of each order, without the id that breaks ties. */
  readonly orders: Readonly<Record<string, readonly OrderTerm<string>[]>>;
  /** `Filter` by the name of the filter input's field. */
  readonly filters: object;
  readonly views: readonly ViewSchema[];
}

/**
 * Resolver of a field that is computed from columns. The columns in `needs` are selected only when
 * the operation selects the field. Rows are opaque (`object`) everywhere else, so no resolver can
 * read a column that it did not name.
 */
export interface DerivedField<Args, Context, Value> {
  (row: object, args: Args, context: Context, info: GraphQLResolveInfo): Value;
  readonly needs: readonly string[];
}

/**
 * Collection of a table. A filter or order that the SDL has and the declaration lacks does not
 * compile.
 *
 * @typeParam Row `Selectable` of the generated type of the table
 * @typeParam FilterInput generated type of the filter input
 * @typeParam Order generated type of the order enum
 */
export class Collection<Row, FilterInput, Order extends string> implements DeclaredCollection {
  readonly type: string;
  readonly types: readonly string[];
  readonly table: string;
  readonly orders: Readonly<Record<Order, readonly OrderTerm<string>[]>>;
  readonly #defaultOrder: Order;
  readonly views: readonly ViewSchema[];
  readonly #counted: Counted | undefined;
  readonly filters: FiltersFor<FilterInput>;

  constructor(declaration: CollectionDeclaration<Row, FilterInput, Order>) {
    this.type = declaration.type;
    this.types = declaration.types ?? [declaration.type];
    this.table = declaration.table;
    this.orders = declaration.orders;
    this.#defaultOrder = declaration.defaultOrder;
    this.views = declaration.views ?? [];
    this.#counted = declaration.counted;
    this.filters = declaration.filters(filters);
  }

  /**
   * Resolver of a field that is computed from the named columns.
   *
   * @example budget: campaigns.from(['budget_cents'], (row) => euros(row.budget_cents))
   */
  from<Column extends keyof Row & string, Value, Args = unknown, Context = CollectionContext>(
    needs: readonly Column[],
    resolve: (
      row: Pick<Row, Column>,
      args: Args,
      context: Context,
      info: GraphQLResolveInfo,
    ) => Value,
  ): DerivedField<Args, Context, Value> {
    // Nothing else gives an opaque row the types of its columns.
    const open = (row: object, args: Args, context: Context, info: GraphQLResolveInfo): Value => {
      if (!holdsColumns<Pick<Row, Column>>(row, needs)) {
        throw new TypeError(
          `Expected a row of ${this.table} with the columns ${needs.join(', ')}: select them.`,
        );
      }
      return resolve(row, args, context, info);
    };
    return Object.assign(open, { needs });
  }

  /**
   * Resolver of a field whose value is an entity of another subgraph, by the id in a column. The field
   * must be nullable: the column may be null, and the other subgraph may be down.
   */
  reference<Column extends keyof Row & string>(
    type: string,
    idColumn: Column,
  ): DerivedField<unknown, unknown, EntityReference | null> {
    return this.from([idColumn], (row) => {
      const id: unknown = row[idColumn];
      return typeof id === 'string' ? { __typename: type, id } : null;
    });
  }

  /** Resolver of a list of entities of another subgraph, whose ids a JSON array column holds. */
  references<Column extends keyof Row & string>(
    type: string,
    idsColumn: Column,
  ): DerivedField<unknown, unknown, EntityReference[]> {
    return this.from([idsColumn], (row) => {
      const ids: unknown = row[idsColumn];
      if (!Array.isArray(ids)) return [];
      return ids.flatMap((id) => (typeof id === 'string' ? [{ __typename: type, id }] : []));
    });
  }

  /** Source of a list: the viewer's view where a leaky filter could not use an index of the table. */
  source(viewer?: Viewer, input?: FilterInput | null): Source {
    const views = viewer && viewsOf(viewer);
    const hasView = views !== undefined && this.views.includes(views);
    return { table: this.table, view: hasView && this.#filtersLeakily(input) ? views : undefined };
  }

  /**
   * Statement that reads the number of rows of the root list, as `total`, where it is kept: without a filter, or of a
   * company alone. Undefined where rows must be counted.
   */
  keptTotal(
    viewer: Viewer,
    input: FilterInput | null | undefined,
  ): RawBuilder<unknown> | undefined {
    if (!this.#counted || !COUNTED_FOR[this.#counted].includes(viewerClass(viewer)))
      return undefined;
    let company: unknown = null;
    for (const name in this.filters) {
      const value = input?.[name];
      if (value === undefined || value === null) continue;
      if (name !== 'companyId' || this.#counted !== 'by company') return undefined;
      company = value;
    }
    return readTotal(this.table, company);
  }

  #filtersLeakily(input: FilterInput | null | undefined): boolean {
    for (const name in this.filters) {
      const value = input?.[name];
      if (value !== undefined && value !== null && this.filters[name].leaky) return true;
    }
    return false;
  }

  /**
   * Condition of a filter input on the row `t`. Fields that are null or absent do not restrict it.
   *
   * @param source source of the row `t`; the table by default
   */
  conditions(
    input: FilterInput | null | undefined,
    now: Date,
    { view }: Source = this.source(),
  ): Condition {
    if (!input) return all([]);
    const inTenantView = view === 'tenant';
    const conditions: Condition[] = [];
    for (const name in this.filters) {
      const value = input[name];
      if (value === undefined || value === null) continue;
      conditions.push(this.filters[name](value, { now, inTenantView, argument: `filter.${name}` }));
    }
    return all(conditions);
  }

  /** Terms of an order, with the id as the last tie-break. */
  terms(order: Order | null | undefined): readonly OrderTerm<string>[] {
    const terms = this.orders[order ?? this.#defaultOrder];
    const direction = terms.at(-1)?.direction ?? 'asc';
    return [...terms, { column: 'id', direction, nullable: false }];
  }
}

/** Type guard for a row that has these columns; the types of the values are those of the table. */
function holdsColumns<Columns>(
  row: object,
  names: readonly (keyof Columns & string)[],
): row is object & Columns {
  return names.every((name) => name in row);
}

/** Reference to an entity of another subgraph, from which the gateway fetches its other fields. */
export interface EntityReference {
  readonly __typename: string;
  readonly id: string;
}
