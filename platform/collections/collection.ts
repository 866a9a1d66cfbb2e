/** A table as the graph shows it, declared once: its fields, its filters and its orders. */
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryExecutorProvider } from 'kysely';
import { all, type Condition } from './conditions.ts';
import { filters, type Filter, type FilterBuilder } from './filters.ts';
import type { ComputedTerm, OrderTerm } from './orders.ts';
import { findsInTenantViews, type Source } from './source.ts';
import type { CursorCodec } from '../pagination/cursor.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** The part of a request's context that a collection needs. */
export interface CollectionContext {
  readonly viewer: Viewer;
  readonly db: QueryExecutorProvider;
  readonly cursors: CursorCodec;
  /** The moment that relative periods are named from. */
  readonly now: Date;
}

/** The filter input of the SDL, each part optional, as conditions. */
type FiltersFor<FilterInput> = {
  readonly [Name in keyof FilterInput]-?: Filter<NonNullable<FilterInput[Name]>>;
};

export interface CollectionDeclaration<Row, FilterInput, Order extends string> {
  /** The GraphQL type of its rows: an object type, or an interface whose types `types` lists. */
  readonly type: string;
  /** The object types of its rows, where `type` is an interface. */
  readonly types?: readonly string[];
  /** The table, with its schema: `campaigns.campaigns`. */
  readonly table: string;
  readonly filters: (by: FilterBuilder<keyof Row & string>) => FiltersFor<FilterInput>;
  /** The columns of each value of the SDL's order enum; the id is added as the last tie-break. */
  readonly orders: Readonly<
    Record<Order, readonly (OrderTerm<keyof Row & string> | ComputedTerm)[]>
  >;
  /** The order when the client names none. */
  readonly defaultOrder: Order;
  /**
   * True for a table that has a view of its name in the schema `tenant` (see source.ts): filters that
   * are leaky then find the rows of a company through it.
   */
  readonly hasTenantView?: boolean;
}

/** The declaration of a collection, without the types of its rows. */
export interface DeclaredCollection {
  /** The GraphQL type of its rows, an object type or an interface. */
  readonly type: string;
  /** The object types that its rows are shown as. */
  readonly types: readonly string[];
  readonly table: string;
  /** The terms of each order, without the id that breaks ties. */
  readonly orders: Readonly<Record<string, readonly OrderTerm<string>[]>>;
  /** The `Filter` of each part of the filter input, by the part's name. */
  readonly filters: object;
  readonly hasTenantView: boolean;
}

/**
 * A field computed from columns: they are selected when, and only when, the field is asked for.
 * Rows are opaque (`object`) everywhere else, so no resolver can read a column it did not name.
 */
export interface DerivedField<Args, Context, Value> {
  (row: object, args: Args, context: Context, info: GraphQLResolveInfo): Value;
  readonly needs: readonly string[];
}

/**
 * A declared table. `Row` is the generated table type's `Selectable`; the two inputs are the
 * generated filter input and order enum, so that a filter in the SDL without a declaration here
 * does not compile.
 */
export class Collection<Row, FilterInput, Order extends string> implements DeclaredCollection {
  readonly type: string;
  readonly types: readonly string[];
  readonly table: string;
  readonly orders: Readonly<Record<Order, readonly OrderTerm<string>[]>>;
  readonly #defaultOrder: Order;
  readonly hasTenantView: boolean;
  readonly filters: FiltersFor<FilterInput>;

  constructor(declaration: CollectionDeclaration<Row, FilterInput, Order>) {
    this.type = declaration.type;
    this.types = declaration.types ?? [declaration.type];
    this.table = declaration.table;
    this.orders = declaration.orders;
    this.#defaultOrder = declaration.defaultOrder;
    this.hasTenantView = declaration.hasTenantView ?? false;
    this.filters = declaration.filters(filters);
  }

  /**
   * A field computed from the named columns.
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
    // The one place where a row is opened.
    const open = (row: object, args: Args, context: Context, info: GraphQLResolveInfo): Value => {
      if (!holdsColumns<Pick<Row, Column>>(row, needs)) {
        throw new TypeError(`A row of ${this.table} came without the columns ${needs.join(', ')}.`);
      }
      return resolve(row, args, context, info);
    };
    return Object.assign(open, { needs });
  }

  /**
   * A field that points at an entity of another subgraph by the id in a column. The field must be
   * nullable: the column may be, and the other subgraph may be down.
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

  /** A field that points at the entities whose ids a JSON array column holds. */
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

  /** The table; or its tenant view, where the viewer's filter would reach no index of the table. */
  source(viewer?: Viewer, input?: FilterInput | null): Source {
    const inTenantView =
      this.hasTenantView &&
      viewer !== undefined &&
      findsInTenantViews(viewer) &&
      this.#filtersLeakily(input);
    return { table: this.table, inTenantView };
  }

  #filtersLeakily(input: FilterInput | null | undefined): boolean {
    for (const name in this.filters) {
      const value = input?.[name];
      if (value !== undefined && value !== null && this.filters[name].leaky) return true;
    }
    return false;
  }

  /**
   * The conditions of a filter input on the row `t`. Parts that are null or absent ask for nothing.
   *
   * @param source what `t` is a row of; the table, if nothing else is said
   */
  conditions(
    input: FilterInput | null | undefined,
    now: Date,
    { inTenantView }: Source = this.source(),
  ): Condition {
    if (!input) return all([]);
    const conditions: Condition[] = [];
    for (const name in this.filters) {
      const value = input[name];
      if (value === undefined || value === null) continue;
      conditions.push(this.filters[name](value, { now, inTenantView, argument: `filter.${name}` }));
    }
    return all(conditions);
  }

  /** The terms of an order, with the id as the last tie-break. */
  terms(order: Order | null | undefined): readonly OrderTerm<string>[] {
    const terms = this.orders[order ?? this.#defaultOrder];
    const direction = terms.at(-1)?.direction ?? 'asc';
    return [...terms, { column: 'id', direction, nullable: false }];
  }
}

/** Type guard for a row that was read with these columns; their types are the table's. */
function holdsColumns<Columns>(
  row: object,
  names: readonly (keyof Columns & string)[],
): row is object & Columns {
  return names.every((name) => name in row);
}

/** An entity named by type and id; the gateway fetches the rest from its owner. */
export interface EntityReference {
  readonly __typename: string;
  readonly id: string;
}
