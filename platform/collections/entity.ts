/** Resolvers of single rows by key: root fields, entity references and to-one relations, batched. */
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type SqlBool } from 'kysely';
import { InvalidInputError, NotFoundError } from '../errors/errors.ts';
import type {
  Collection,
  CollectionContext,
  DeclaredCollection,
  DerivedField,
} from './collection.ts';
import { selectedColumns } from './columns.ts';
import { all, column, type Condition } from './conditions.ts';
import { isUuid } from './uuid.ts';
import { createLoader, PerFieldNodes, type Loader } from './loaders.ts';
import { select, selectList, type Row } from './rows.ts';

/** Finds a row by the value of its key; undefined when it does not exist or the viewer may not see it. */
type FindRow = (
  context: CollectionContext,
  info: GraphQLResolveInfo,
  key: string,
) => Promise<Row | undefined>;

/** Condition on the rows that a viewer may find, beyond row-level security. */
type Restriction = (context: CollectionContext) => Condition;

/** Finds rows by a unique column of texts or UUIDs: one statement for all keys of a field. */
export function findByKey(
  collection: Pick<DeclaredCollection, 'type' | 'table'>,
  key: string,
  restriction: Restriction = () => all([]),
): FindRow {
  const loaders = new PerFieldNodes<Loader<Row | undefined>>();
  return (context, info, value) =>
    loaders
      .at(context, info.fieldNodes, () =>
        createLoader<Row | undefined>(
          async (values) => {
            const columns = selectedColumns(context, info, collection.type);
            const rows = await select(
              context,
              sql`
              select ${selectList(columns)}, ${column(key)} as entity_key
              from ${sql.table(collection.table)} as t
              where ${column(key)} = any(${values}) and ${restriction(context)}`,
            );
            return new Map(rows.map((row) => [String(row['entity_key']), row]));
          },
          () => undefined,
        ),
      )
      .load(value);
}

/** Same as `findByKey`, for a column of UUIDs in either case; undefined for a text that is no UUID. */
function findByUuid<R, F, O extends string>(
  collection: Collection<R, F, O>,
  key: string & keyof R,
  restriction?: Restriction,
): FindRow {
  const find = findByKey(collection, key, restriction);
  return async (context, info, value) =>
    isUuid(value) ? find(context, info, value.toLowerCase()) : undefined;
}

/**
 * Resolver of a root field with an argument `id`.
 *
 * @throws InvalidInputError when the id is no UUID
 * @throws NotFoundError when the row does not exist or the viewer may not see it, indistinguishably
 */
export function getById<R, F, O extends string>(
  collection: Collection<R & { readonly id: string }, F, O>,
  restriction?: Restriction,
): RootField<'id'> {
  return getByUuid(collection, 'id', 'id', restriction);
}

/** Same as `getById`, by another unique column of UUIDs. */
export function getByUuid<R, F, O extends string, Argument extends string>(
  collection: Collection<R, F, O>,
  argument: Argument,
  key: string & keyof R,
  restriction?: Restriction,
): RootField<Argument> {
  const find = findByUuid(collection, key, restriction);
  return async (_parent, args, context, info) => {
    const id = args[argument];
    if (!isUuid(id)) throw new InvalidInputError(argument, 'a UUID', id);
    const row = await find(context, info, id);
    if (!row) throw new NotFoundError(collection.type, id);
    return row;
  };
}

/**
 * Resolver of a root field that finds a row by its natural key.
 *
 * @param key columns of the key, by argument; `{ uuid }` for columns of UUIDs
 * @throws InvalidInputError when an argument for a column of UUIDs is none
 * @throws NotFoundError when the row does not exist or the viewer may not see it, indistinguishably
 */
export function getByKey<R, F, O extends string, Argument extends string>(
  collection: Collection<R, F, O>,
  key: Readonly<Record<Argument, (keyof R & string) | { readonly uuid: keyof R & string }>>,
): RootField<Argument> {
  const keys = Object.entries<(typeof key)[Argument]>(key);
  return async (_parent, args, context, info) => {
    const values = new Map<string, string>(Object.entries(args));
    const conditions = keys.map(([argument, name]) => {
      const value = values.get(argument) ?? '';
      if (typeof name === 'string') return sql<SqlBool>`${column(name)} = ${value}`;
      if (!isUuid(value)) throw new InvalidInputError(argument, 'a UUID', value);
      return sql<SqlBool>`${column(name.uuid)} = ${value}`;
    });
    const columns = selectedColumns(context, info, collection.type);
    const [row] = await select(
      context,
      sql`
      select ${selectList(columns)} from ${sql.table(collection.table)} as t where ${all(conditions)}`,
    );
    if (!row) throw new NotFoundError(collection.type, [...values.values()].join(' '));
    return row;
  };
}

type RootField<Argument extends string> = (
  parent: object,
  args: Readonly<Record<Argument, string>>,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<Row>;

/**
 * `__resolveReference` by id, or by another `@key` of the entity: null for a row that does not exist
 * or that the viewer may not see.
 *
 * @param otherKeys columns of the other key fields, `{ uuid }` for columns of UUIDs; of `id` too, where
 *   its column has another name
 */
export function resolveReference<R, F, O extends string>(
  collection: Collection<R & { readonly id: string }, F, O>,
  otherKeys: Readonly<
    Record<string, (keyof R & string) | { readonly uuid: keyof R & string }>
  > = {},
): (
  reference: object,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<Row | null> {
  const finds = new Map<string, FindRow>([
    ['id', findByUuid(collection, 'id')],
    ...Object.entries(otherKeys).map(
      ([field, key]) =>
        [
          field,
          typeof key === 'string' ? findByKey(collection, key) : findByUuid(collection, key.uuid),
        ] as const,
    ),
  ]);
  return async (reference, context, info) => {
    for (const [field, value] of Object.entries(reference)) {
      const find = finds.get(field);
      if (find && typeof value === 'string') return (await find(context, info, value)) ?? null;
    }
    return null;
  };
}

/**
 * Resolver of a to-one relation to a row of the same subgraph: one statement for all rows of the field.
 * Null where the column is null or the viewer may not see the other row.
 *
 * @param key column of the other row that the foreign key refers to
 */
export function belongsTo<Source, Column extends keyof Source & string, R, F, O extends string>(
  source: Pick<Collection<Source, unknown, string>, 'from'>,
  foreignKey: Column,
  target: Collection<R & { readonly id: string }, F, O>,
  key: 'id' | (keyof R & string) = 'id',
): DerivedField<unknown, CollectionContext, Promise<Row | null>> {
  const find = findByKey(target, key);
  return source.from([foreignKey], async (row, _args, context, info) => {
    const value: unknown = row[foreignKey];
    return typeof value === 'string' ? ((await find(context, info, value)) ?? null) : null;
  });
}
